package org.cairn.program;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import org.cairn.kernel.EmailAddress;
import org.jspecify.annotations.Nullable;

/**
 * One year of a program, as it stands.
 *
 * @param program the program's short name in addresses, such as {@code maps}
 * @param signUpCloses the instant from which nobody can sign up; null: sign-up is rolling
 * @param coordinators the group whose members coordinate the program, alphanumeric, such as {@code mapsCoordinators}
 * @param closedAt when the year was closed; null while it runs
 */
public record ProgramYear(
        ProgramYearId id,
        String program,
        String programName,
        String label,
        Format format,
        Instant signUpOpens,
        @Nullable Instant signUpCloses,
        LocalDate yearStart,
        int months,
        Period checkInRhythm,
        boolean approval,
        String contactName,
        EmailAddress contactEmail,
        ZoneId zone,
        String coordinators,
        Patience patience,
        Arrangements arrangements,
        @Nullable Instant closedAt) {

    /** Whether people may sign up for this year at that time. Rolling sign-up lasts as long as the year. */
    public boolean takesSignUps(Instant now) {
        Instant end = signUpCloses == null
                ? yearStart.plusMonths(months).atStartOfDay(zone).toInstant()
                : signUpCloses;
        return closedAt == null && !now.isBefore(signUpOpens) && now.isBefore(end);
    }
}
