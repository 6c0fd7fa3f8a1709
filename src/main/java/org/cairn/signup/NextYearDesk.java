package org.cairn.signup;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cairn.participant.ParticipantDesk;
import org.cairn.program.ProgramDesk;
import org.cairn.program.ProgramYear;
import org.cairn.program.ProgramYearId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes people from one program year into the next: those who go on by themselves, and those who join again. */
@Component
@Transactional
public class NextYearDesk {

    private final SignUps signUps;
    private final Counting counting;
    private final ProgramDesk programs;
    private final ParticipantDesk participants;
    private final Clock clock;

    NextYearDesk(SignUps signUps, Counting counting, ProgramDesk programs, ParticipantDesk participants, Clock clock) {
        this.signUps = signUps;
        this.counting = counting;
        this.programs = programs;
        this.participants = participants;
        this.clock = clock;
    }

    /** Whether the person of a sign-up counts in the same role in any year of the same program. */
    @Transactional(readOnly = true)
    public boolean countsInProgram(SignUpId id) {
        SignUp one = signUp(id);
        return counting.inProgram(programs.year(one.year()), one.participant(), one.role())
                .isPresent();
    }

    /** The year that the person of an earlier sign-up may join now; empty if there is none, or if they count in one. */
    @Transactional(readOnly = true)
    public Optional<ProgramYear> joinable(SignUpId before) {
        ProgramYear year = programs.year(signUp(before).year());
        return programs.takingSignUps(year.program())
                .filter(open -> open.format() == year.format())
                .filter(open -> !countsInProgram(before));
    }

    /**
     * Takes somebody of an earlier year into the present one, with answers that were checked against the form. Doing it
     * twice is doing it once.
     *
     * @throws SignUpClosed if no year takes sign-ups now
     */
    public void signUpAgain(SignUpId before, Map<String, Object> answers) {
        SignUp former = signUp(before);
        participants.lock(former.participant());
        if (countsInProgram(before)) {
            return;
        }
        ProgramYear open = joinable(before)
                .orElseThrow(() -> new SignUpClosed(programs.year(former.year()).programName()));
        ContactAnswers.keep(participants, former.participant(), answers);
        SignUpEntry made = SignUpEntry.again(open.id(), former, answers, clock.instant());
        String held = counting.inBothRoles(open.id(), former.participant(), former.role());
        counting.supersedeOthers(signUps.save(
                held == null && acceptedBefore(open, former)
                        ? made.takeBack(programs.today(open.id()))
                        : made.count(held, programs.today(open.id()))));
    }

    /** Whether the last word about the person in this role and program was a yes. Who left before it has none. */
    private boolean acceptedBefore(ProgramYear year, SignUp former) {
        Set<ProgramYearId> years =
                programs.all(year.program()).stream().map(ProgramYear::id).collect(Collectors.toSet());
        return signUps
                .findByParticipantOrderBySignedUpAtAscIdAsc(former.participant().value())
                .stream()
                .map(SignUpEntry::view)
                .filter(one -> one.role() == former.role() && years.contains(one.year()))
                .filter(one -> one.state() == SignUpState.DECLINED || one.waitingSince() != null)
                .reduce((earlier, later) -> later)
                .filter(last -> last.state() != SignUpState.DECLINED)
                .isPresent();
    }

    /**
     * Lets those who count in one year go on in another: who waits, pauses, is looked at by a coordinator, or has a
     * mentor. Whoever counts in the other year already stays behind.
     *
     * @return those who were carried over, in the order of arrival
     */
    public List<SignUpId> carryOver(ProgramYearId from, ProgramYearId to) {
        return signUps.counting(from.value()).stream()
                .filter(entry -> signUps.counting(
                                to.value(), entry.participant().value(), entry.role())
                        .isEmpty())
                .map(entry -> carry(entry, from, to))
                .toList();
    }

    private SignUpId carry(SignUpEntry entry, ProgramYearId from, ProgramYearId to) {
        signUps.noteCarried(entry.id().value(), from.value(), programs.today(from));
        return signUps.save(entry.carryTo(to)).id();
    }

    private SignUp signUp(SignUpId id) {
        return signUps.findById(id.value())
                .orElseThrow(() -> new UnknownSignUp(id))
                .view();
    }
}
