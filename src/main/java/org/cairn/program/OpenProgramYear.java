package org.cairn.program;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a coordinator says to open a year. Texts are taken as they were typed; {@link ProgramDesk#mistakes(OpenProgramYear)} says what
 * is wrong with them.
 *
 * @param program the short name used in addresses: small letters, digits and hyphens, such as {@code maps}
 * @param signUpCloses the last day on which people can sign up; null: sign-up is rolling
 * @param checkInRhythm an ISO period of days, weeks or months, such as {@code P2M}
 * @param zone such as {@code America/Chicago}
 * @param patience null: the usual one
 */
public record OpenProgramYear(
        String program,
        String programName,
        String label,
        Format format,
        LocalDate signUpOpens,
        @Nullable LocalDate signUpCloses,
        LocalDate yearStart,
        int months,
        String checkInRhythm,
        boolean approval,
        String contactName,
        String contactEmail,
        String zone,
        @Nullable Patience patience) {}
