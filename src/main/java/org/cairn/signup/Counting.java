package org.cairn.signup;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.cairn.participant.ParticipantId;
import org.cairn.program.Format;
import org.cairn.program.ProgramDesk;
import org.cairn.program.ProgramYear;
import org.cairn.program.ProgramYearId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which of a person's sign-ups is the one that counts, of all that were sent with their address. */
@Component
class Counting {

    private final SignUps signUps;
    private final ProgramDesk programs;

    Counting(SignUps signUps, ProgramDesk programs) {
        this.signUps = signUps;
        this.programs = programs;
    }

    /** Whoever counts in an earlier year is carried over when that is over, and signs up no second time. */
    Optional<SignUpEntry> upTo(ProgramYear year, ParticipantId who, Role role) {
        return within(
                year,
                who,
                role,
                other -> other.id().equals(year.id()) || other.yearStart().isBefore(year.yearStart()));
    }

    /** Whoever counts in any year of the program, also in a later one. */
    Optional<SignUpEntry> inProgram(ProgramYear year, ParticipantId who, Role role) {
        return within(year, who, role, other -> true);
    }

    private Optional<SignUpEntry> within(ProgramYear year, ParticipantId who, Role role, Predicate<ProgramYear> which) {
        List<UUID> years = programs.all(year.program()).stream()
                .filter(other -> other.format() == year.format())
                .filter(other ->
                        other.format() == Format.PAIRS || other.closedAt() == null) // groups end with their year
                .filter(which)
                .map(other -> other.id().value())
                .toList();
        return signUps.countingIn(years, who.value(), role).stream().findFirst();
    }

    /** What a coordinator is told of somebody who counts in the other role as well; null if they do not. */
    @Nullable
    String inBothRoles(ProgramYearId year, ParticipantId who, Role role) {
        if (role == Role.PEER) {
            return null;
        }
        Role other = role == Role.MENTOR ? Role.MENTEE : Role.MENTOR;
        return signUps.counting(year.value(), who.value(), other)
                .map(counts -> "The same person is also signed up as a " + other.word()
                        + ". Ask which of the two is meant, or accept both.")
                .orElse(null);
    }

    /** One sign-up counts now; what else was sent with the address is over. */
    void supersedeOthers(SignUpEntry counts) {
        signUps.unconfirmed(counts.year().value(), counts.participant().value(), counts.role()).stream()
                .filter(other -> !other.id().equals(counts.id()))
                .forEach(other -> signUps.save(other.supersede()));
    }
}
