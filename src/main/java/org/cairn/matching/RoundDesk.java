package org.cairn.matching;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cairn.mentorship.Mentorship;
import org.cairn.mentorship.MentorshipDesk;
import org.cairn.program.ProgramYearId;
import org.cairn.signup.Role;
import org.cairn.signup.SignUp;
import org.cairn.signup.SignUpDesk;
import org.cairn.signup.SignUpId;
import org.cairn.signup.SignUpState;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells what rounds found, and lets a year's market be looked at. Nothing here changes anything. */
@Component
@Transactional(readOnly = true)
public class RoundDesk {

    private static final Set<SignUpState> ACCEPTED =
            Set.of(SignUpState.WAITING, SignUpState.PAUSED, SignUpState.MATCHED);

    private final Rounds rounds;
    private final Proposals proposals;
    private final MarketHall hall;
    private final SignUpDesk signUps;
    private final MentorshipDesk mentorships;

    RoundDesk(Rounds rounds, Proposals proposals, MarketHall hall, SignUpDesk signUps, MentorshipDesk mentorships) {
        this.rounds = rounds;
        this.proposals = proposals;
        this.hall = hall;
        this.signUps = signUps;
        this.mentorships = mentorships;
    }

    /** @throws UnknownRound if there is none with this id */
    public Round round(RoundId id) {
        return rounds.findById(id.value())
                .orElseThrow(() -> new UnknownRound(id))
                .view();
    }

    /** The rounds of a year, the latest first. */
    public List<Round> rounds(ProgramYearId year) {
        return rounds.findByProgramYearOrderByAtDesc(year.value()).stream()
                .map(RoundEntry::view)
                .toList();
    }

    /** The latest round of a year. */
    public Optional<Round> latest(ProgramYearId year) {
        return rounds.findFirstByProgramYearOrderByAtDesc(year.value()).map(RoundEntry::view);
    }

    /** The market of a year as it stands now, with the pairs that are the best now. */
    @Transactional // the engine notes that the criteria were read
    public Study study(ProgramYearId year) {
        return new Study(hall.gather(year, proposals.open(year)));
    }

    /** Whether some mentees of a year are matched less often, or less well, than the rest. */
    public Fairness fairness(ProgramYearId year) {
        Map<SignUpId, ProposalEntry> made = proposals.findByProgramYearOrderByMadeAtAscIdAsc(year.value()).stream()
                .filter(proposal -> proposal.state().open() || proposal.state() == ProposalState.INTRODUCED)
                .collect(Collectors.toMap(ProposalEntry::mentee, Function.identity(), (earlier, later) -> later));
        Set<SignUpId> paired =
                mentorships.running(year).stream().map(Mentorship::mentee).collect(Collectors.toSet());
        return Fairness.of(signUps.all(year).stream()
                .filter(signUp -> signUp.role() == Role.MENTEE)
                .filter(signUp -> ACCEPTED.contains(signUp.state()))
                .map(mentee -> fairCase(mentee, made.get(mentee.id()), paired.contains(mentee.id())))
                .toList());
    }

    private static Fairness.Case fairCase(SignUp mentee, @Nullable ProposalEntry made, boolean paired) {
        return new Fairness.Case(
                mentee.answers(),
                made != null || paired,
                made == null ? OptionalInt.empty() : OptionalInt.of(made.score()));
    }
}
