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

    /** The last day on which people can sign up; null if sign-up is rolling. */
    public @Nullable LocalDate lastDayOfSignUp() {
        return signUpCloses == null
                ? null
                : signUpCloses.minusSeconds(1).atZone(zone).toLocalDate();
    }

    /** Whether somebody who signed up at that time was too late for the groups. */
    public boolean isLate(Instant signedUp) {
        return format == Format.GROUPS && signUpCloses != null && !signedUp.isBefore(signUpCloses);
    }

    /** Whether people may still be put on the list of those for whom a group is found later. */
    public boolean takesLateSignUps(Instant now) {
        return format == Format.GROUPS
                && closedAt == null
                && signUpCloses != null
                && !now.isBefore(signUpCloses)
                && now.isBefore(yearStart.plusMonths(months).atStartOfDay(zone).toInstant());
    }
}
