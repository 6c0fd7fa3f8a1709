package org.cairn.matching;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairn.kernel.Refusal;
import org.cairn.matching.criteria.Criteria;
import org.cairn.matching.solver.Solution;
import org.cairn.matching.solver.Solver;
import org.cairn.mentorship.MentorshipEnded;
import org.cairn.participant.ParticipantId;
import org.cairn.program.ProgramDesk;
import org.cairn.program.ProgramYearId;
import org.cairn.signup.Role;
import org.cairn.signup.SignUp;
import org.cairn.signup.SignUpAnswersChanged;
import org.cairn.signup.SignUpDesk;
import org.cairn.signup.SignUpId;
import org.cairn.signup.SignUpState;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Proposes the best pairs of a program year, and knows what became of each. Whatever changes the proposals of a year
 * waits for its turn, so that no place is given twice.
 */
@Component
@Transactional
public class MatchingDesk {

    /** How long a mentee waits for somebody better before the next best counts again. */
    private static final Period HOPE = Period.ofDays(28);

    private final Proposals proposals;
    private final Rounds rounds;
    private final NeverPairs never;
    private final HopesForBetter hopes;
    private final Holds holds;
    private final MarketHall hall;
    private final MarketMembers members;
    private final MarketLock lock;
    private final SignUpDesk signUps;
    private final ProgramDesk programs;
    private final Clock clock;

    MatchingDesk(
            Proposals proposals,
            Rounds rounds,
            NeverPairs never,
            HopesForBetter hopes,
            Holds holds,
            MarketHall hall,
            MarketMembers members,
            MarketLock lock,
            SignUpDesk signUps,
            ProgramDesk programs,
            Clock clock) {
        this.proposals = proposals;
        this.rounds = rounds;
        this.never = never;
        this.hopes = hopes;
        this.holds = holds;
        this.hall = hall;
        this.members = members;
        this.lock = lock;
        this.signUps = signUps;
        this.programs = programs;
        this.clock = clock;
    }

    /**
     * Everybody who waits, anew. Proposals in hand or approved stay; of the others those that are still the best.
     *
     * @param cause why, in words for the record
     */
    public RoundId round(ProgramYearId year, String cause) {
        lock.take(year);
        return solve(year, cause, true);
    }

    /**
     * Finds a place for a newcomer at once, or mentees for a new mentor; nothing if the sign-up does not wait, or for a
     * group, or was counted already when somebody else came. The proposals are afterwards what a whole round would have
     * made them.
     */
    public void fitIn(SignUpId id) {
        SignUp newcomer = signUps.signUp(id);
        if (newcomer.role() == Role.PEER) {
            return;
        }
        ProgramYearId year = newcomer.year();
        lock.take(year);
        SignUp signUp = signUps.signUp(id);
        if (signUp.state() == SignUpState.WAITING
                && !members.counted(signUp, hall.places(signUp, proposals.of(id.value(), ProposalState.OPEN)))) {
            propose(year, "a " + signUp.role().word() + " came");
        }
    }

    /** In a year that is closed nobody is proposed anew. */
    private void propose(ProgramYearId year, String cause) {
        if (programs.year(year).closedAt() == null) {
            solve(year, cause, false);
        }
    }

    private RoundId solve(ProgramYearId year, String cause, boolean whole) {
        List<ProposalEntry> open = proposals.open(year);
        YearMarket market = hall.gather(year, open);
        long began = System.nanoTime();
        Solution solution = Solver.solve(market.market(), true);
        int millis = (int) ((System.nanoTime() - began) / 1_000_000);
        members.are(year, market);
        Changes changes = changes(market, solution, open);
        RoundId id = RoundId.fresh();
        Instant now = clock.instant();
        List<UUID> leftOut = whole ? market.leftOut(solution) : List.of();
        rounds.save(new RoundEntry(id, year, cause, whole, now, solution, changes, millis, leftOut));
        changes.withdrawn().forEach(gone -> proposals.save(gone.withdraw(now)));
        proposals.flush();
        changes.made().forEach(made -> proposals.save(ProposalEntry.made(year, id, made, now)));
        return id;
    }

    private static Changes changes(YearMarket market, Solution solution, List<ProposalEntry> open) {
        Map<SignUpId, SignUpId> pairs = market.pairs(solution);
        List<Pairing> made = new ArrayList<>();
        List<ProposalEntry> kept = new ArrayList<>();
        List<ProposalEntry> withdrawn = new ArrayList<>();
        Set<SignUpId> seen = new HashSet<>();
        for (ProposalEntry proposal : open) {
            if (proposal.state() == ProposalState.PROPOSED) {
                boolean same = proposal.mentor().equals(pairs.get(proposal.mentee()))
                        && proposal.saysTheSame(market.pairing(proposal.mentee(), proposal.mentor(), List.of()));
                (same ? kept : withdrawn).add(proposal);
                if (same) {
                    seen.add(proposal.mentee());
                }
            }
        }
        pairs.forEach((mentee, mentor) -> {
            if (!seen.contains(mentee)) {
                made.add(market.pairing(mentee, mentor, market.alternatives(solution, mentee)));
            }
        });
        made.sort(
                (one, other) -> one.mentee().toString().compareTo(other.mentee().toString()));
        return new Changes(made, kept, withdrawn);
    }

    /** @throws UnknownProposal if there is none with this id */
    @Transactional(readOnly = true)
    public Proposal proposal(ProposalId id) {
        ProposalEntry entry = entry(id);
        Stream<UUID> people = Stream.concat(
                Stream.of(entry.mentee().value()), entry.alternatives().stream().flatMap(Instead::people));
        AlternativeWords words = new AlternativeWords(
                entry.mentee(),
                entry.score(),
                signUps.contacts(people.map(SignUpId::new).toList()));
        return entry.view(entry.alternatives().stream().map(words::of).toList());
    }

    /**
     * Where a proposal stands.
     *
     * @throws UnknownProposal if there is none with this id
     */
    @Transactional(readOnly = true)
    public ProposalState state(ProposalId id) {
        return entry(id).state();
    }

    /** The proposals of a year that are proposed, in hand or approved, the oldest first. */
    @Transactional(readOnly = true)
    public List<ProposalId> open(ProgramYearId year) {
        return proposals.open(year).stream().map(ProposalEntry::id).toList();
    }

    /** Who is proposed to whom in a year at present, the oldest proposal first. */
    @Transactional(readOnly = true)
    public List<Proposed> proposed(ProgramYearId year) {
        return proposals.open(year).stream().map(ProposalEntry::proposed).toList();
    }

    /** Whoever was ever proposed to somebody, as a mentor or as a mentee, the oldest proposal first. */
    @Transactional(readOnly = true)
    public List<Proposed> proposed(SignUpId signUp) {
        return proposals.ofAnyState(signUp.value()).stream()
                .map(ProposalEntry::proposed)
                .toList();
    }

    /** The open proposal of a mentee. */
    @Transactional(readOnly = true)
    public Optional<ProposalId> openFor(SignUpId mentee) {
        return proposals
                .findByMenteeAndStateIn(mentee.value(), ProposalState.OPEN)
                .map(ProposalEntry::id);
    }

    /** Every proposal that was ever made in a year, whatever became of it, the oldest first. */
    @Transactional(readOnly = true)
    public List<ProposalFate> fates(ProgramYearId year) {
        return proposals.findByProgramYearOrderByMadeAtAscIdAsc(year.value()).stream()
                .map(ProposalEntry::fate)
                .toList();
    }

    /** Who has been accepted for a year and has nobody: no mentorship, and no open proposal. In the order of arrival. */
    @Transactional(readOnly = true)
    public List<SignUp> unmatched(ProgramYearId year) {
        return signUps.all(year).stream()
                .filter(signUp -> signUp.state() == SignUpState.WAITING || signUp.state() == SignUpState.PAUSED)
                .filter(signUp -> !hall.hasMentee(signUp))
                .filter(signUp ->
                        proposals.of(signUp.id().value(), ProposalState.OPEN).isEmpty())
                .toList();
    }

    /**
     * Lets open proposals go on in another year, where the sign-ups of both people are; others are withdrawn.
     *
     * @return those that were carried over, the oldest first
     */
    public List<ProposalId> carryOver(ProgramYearId from, ProgramYearId to) {
        Stream.of(from, to)
                .sorted(Comparator.comparing(ProgramYearId::value)) // two who take both never wait for each other
                .forEach(lock::take);
        List<ProposalId> carried = new ArrayList<>();
        for (ProposalEntry open : proposals.open(from)) {
            boolean bothThere = signUps.signUp(open.mentor()).year().equals(to)
                    && signUps.signUp(open.mentee()).year().equals(to);
            if (bothThere) {
                carried.add(proposals.save(open.carryTo(to)).id());
            } else {
                proposals.save(open.withdraw(clock.instant()));
            }
        }
        return carried;
    }

    /**
     * A coordinator has claimed it: it does not move any more.
     *
     * @throws ProposalMoved if it is no longer proposed
     */
    public void takeInHand(ProposalId id) {
        proposals.save(locked(id).takeInHand(clock.instant()));
    }

    /** A coordinator has put it back: a later round may move it. Nothing if it was not in hand. */
    public void release(ProposalId id) {
        proposals.save(locked(id).release(clock.instant()));
    }

    /**
     * A coordinator says yes.
     *
     * @throws ProposalMoved if it is no longer proposed
     */
    public void approve(ProposalId id) {
        proposals.save(locked(id).approve(clock.instant()));
    }

    /**
     * A coordinator chooses another mentor: a new proposal, approved at once; others move if that is better for all.
     *
     * @throws ProposalMoved if it is no longer proposed
     * @throws NotEligible if a rule speaks against the two
     * @throws NoPlaceLeft if the mentor is full
     */
    public ProposalId chooseAnother(ProposalId id, SignUpId mentor) {
        ProposalEntry entry = locked(id);
        YearMarket market = without(entry);
        obstacle(market, entry, mentor).ifPresent(obstacle -> {
            throw obstacle.refusal();
        });
        proposals.save(entry.letGo(clock.instant()));
        proposals.flush();
        ProposalEntry made = proposals.save(
                ProposalEntry.chosen(entry.year(), market.pairing(entry.mentee(), mentor, List.of()), clock.instant()));
        proposals.flush();
        propose(entry.year(), "a coordinator chose another mentor");
        return made.id();
    }

    /**
     * Why a coordinator cannot choose this mentor instead, in a sentence; empty if nothing speaks against it. Until the
     * end of the transaction nobody else changes that.
     */
    public Optional<String> obstacle(ProposalId id, SignUpId mentor) {
        ProposalEntry entry = locked(id);
        return obstacle(without(entry), entry, mentor).map(Obstacle::sentence);
    }

    private Optional<Obstacle> obstacle(YearMarket market, ProposalEntry entry, SignUpId mentor) {
        SignUp chosen = signUps.signUp(mentor);
        if (chosen.role() != Role.MENTOR
                || chosen.state() != SignUpState.WAITING
                || !chosen.year().equals(entry.year())) {
            return Obstacle.rule("only mentors who were accepted for this year and do not pause can be");
        }
        if (!market.hasMentee(entry.mentee())) {
            return Obstacle.rule("the mentee does not wait any more");
        }
        if (!market.hasMentor(mentor)) {
            NoPlaceLeft full = new NoPlaceLeft();
            return Optional.of(new Obstacle(full, full.sentence()));
        }
        return market.obstacle(entry.mentee(), mentor).flatMap(Obstacle::rule);
    }

    /** What speaks against two people: the words are for a coordinator's eyes alone, the refusal for everybody's. */
    private record Obstacle(Refusal refusal, String sentence) {

        static Optional<Obstacle> rule(String rule) {
            return Optional.of(new Obstacle(new NotEligible(), "This mentor cannot be chosen here: " + rule + "."));
        }
    }

    /** The market as if the proposal had been let go. */
    private YearMarket without(ProposalEntry entry) {
        return hall.gather(entry.year(), others(entry));
    }

    private List<ProposalEntry> others(ProposalEntry entry) {
        return proposals.open(entry.year()).stream()
                .filter(other -> !other.id().equals(entry.id()))
                .toList();
    }

    /** Whether a mentor has a place for the mentee of a proposal, whoever else could still be moved. */
    @Transactional(readOnly = true)
    public boolean hasPlace(ProposalId id, SignUpId mentor) {
        return hall.hasPlace(
                signUps.signUp(mentor),
                proposals.of(mentor.value(), ProposalState.OPEN).stream()
                        .filter(other -> !other.id().equals(id))
                        .toList());
    }

    /** The mentee waits for somebody who is not yet there, for the usual time. */
    public void leaveWaiting(ProposalId id) {
        leaveWaiting(id, programs.today(yearOf(id)).plus(HOPE));
    }

    /**
     * Until a day the mentee is proposed to nobody who has a place now, unless that mentor's answers change, and to
     * nobody who fits no better than this mentor.
     *
     * @throws ProposalMoved if it is no longer proposed
     */
    public void leaveWaiting(ProposalId id, LocalDate until) {
        ProposalEntry entry = locked(id);
        proposals.save(entry.letGo(clock.instant()));
        proposals.flush();
        hopes.save(hopes.findById(entry.mentee().value())
                .orElseGet(() -> new HopeForBetter(entry.mentee()))
                .than(entry.score(), hall.withPlace(entry.year(), proposals.open(entry.year())), until));
        solveAgain(entry, "a coordinator let a mentee wait");
    }

    /** How many mentees of a year a coordinator has left waiting for somebody better. */
    @Transactional(readOnly = true)
    public int leftWaiting(ProgramYearId year) {
        return hoping(year).size();
    }

    /** From the next round on, those who were left waiting may be proposed to anybody. */
    public void waitNoLonger(ProgramYearId year) {
        lock.take(year);
        hoping(year).forEach(hopes::delete);
    }

    private List<HopeForBetter> hoping(ProgramYearId year) {
        return hall.hoping(signUps.waiting(year, Role.MENTEE), programs.today(year));
    }

    /**
     * These two are never proposed again.
     *
     * @throws ProposalMoved if it is no longer proposed
     */
    public void never(ProposalId id) {
        ProposalEntry entry = locked(id);
        proposals.save(entry.veto(clock.instant()));
        forbid(entry.mentee(), entry.mentor(), NeverPair.Cause.VETOED);
        solveAgain(entry, "a coordinator ruled a pairing out");
    }

    /** These two were a pair before anything was known of them here: they are never proposed to each other. */
    public void hadBefore(ParticipantId mentee, ParticipantId mentor) {
        forbid(mentee, mentor, NeverPair.Cause.EARLIER);
    }

    /** Mentors whom mentees had before the program came here, each with those mentees. */
    @Transactional(readOnly = true)
    public Map<ParticipantId, Set<ParticipantId>> earlierMentors() {
        return never.findByCause(NeverPair.Cause.EARLIER).stream()
                .collect(Collectors.groupingBy(
                        NeverPair::mentor, Collectors.mapping(NeverPair::mentee, Collectors.toSet())));
    }

    /**
     * The mentor said yes. The mentorship is for the caller to begin, in the same transaction.
     *
     * @throws ProposalMoved if the mentor was not asked or the proposal was taken back
     */
    public void consent(ProposalId id) {
        proposals.save(locked(id).consent(clock.instant()));
    }

    /**
     * The mentor said no: these two are not proposed again.
     *
     * @throws ProposalMoved if the mentor was not asked or the proposal was taken back
     */
    public void decline(ProposalId id) {
        ProposalEntry entry = locked(id);
        proposals.save(entry.decline(clock.instant()));
        forbid(entry.mentee(), entry.mentor(), NeverPair.Cause.DECLINED);
        solveAgain(entry, "a mentor said no");
    }

    /**
     * The mentor did not answer in time: these two are not proposed again.
     *
     * @throws ProposalMoved if the mentor was not asked or the proposal was taken back
     */
    public void lapse(ProposalId id) {
        ProposalEntry entry = locked(id);
        proposals.save(entry.lapse(clock.instant()));
        forbid(entry.mentee(), entry.mentor(), NeverPair.Cause.LAPSED);
        solveAgain(entry, "a mentor did not answer");
    }

    /**
     * The mentor was asked and has no place any more: the mentee is proposed to somebody else.
     *
     * @throws ProposalMoved if the mentor was not asked or the proposal was taken back
     */
    public void takeBack(ProposalId id) {
        ProposalEntry entry = locked(id);
        proposals.save(entry.takeBack(clock.instant()));
        solveAgain(entry, "a mentor's places were taken");
    }

    /** Somebody pauses or leaves: every open proposal of theirs is taken back, and the others are proposed anew. */
    public void withdrawAll(SignUpId signUp) {
        ProgramYearId year = signUps.signUp(signUp).year();
        lock.take(year);
        List<ProposalEntry> open = proposals.of(signUp.value(), ProposalState.OPEN);
        if (open.isEmpty()) {
            return;
        }
        open.forEach(proposal -> proposals.save(proposal.withdraw(clock.instant())));
        proposals.flush();
        propose(year, "somebody left");
    }

    /**
     * Nobody is proposed to this person, and the person to nobody, until {@link #release(ParticipantId)}. What is
     * proposed now and not begun is taken back.
     */
    public void hold(ParticipantId who) {
        if (!held(who)) {
            holds.save(new Hold(who, clock.instant()));
            signUps.of(who).forEach(signUp -> withdrawAll(signUp.id()));
        }
    }

    /** The person is in the market again; nothing if they were not held. */
    public void release(ParticipantId who) {
        if (held(who)) {
            holds.deleteById(who.value());
            signUps.of(who).forEach(signUp -> fitIn(signUp.id()));
        }
    }

    /** Whether somebody is proposed to nobody. */
    @Transactional(readOnly = true)
    public boolean held(ParticipantId who) {
        return holds.existsById(who.value());
    }

    /**
     * Reads criteria as a round would.
     *
     * @param menteeQuestions the keys that the mentees' form asks for
     * @param mentorQuestions the keys that the mentors' form asks for
     * @throws Refusal if a row cannot work: it names the row and the remedy
     */
    public void checkCriteria(
            List<Map<String, Object>> rows, Set<String> menteeQuestions, Set<String> mentorQuestions) {
        Criteria.read(rows).check(menteeQuestions, mentorQuestions);
    }

    /** Other answers make another person: who was left waiting is looked at anew, and so is who was considered. */
    @EventListener
    void on(SignUpAnswersChanged changed) {
        lock.take(changed.year());
        if (changed.role() == Role.MENTEE) {
            hopes.findById(changed.id().value()).ifPresent(hopes::delete);
        } else {
            hopes.considering(changed.id().value()).forEach(hope -> hopes.save(hope.reconsider(changed.id())));
        }
    }

    /** Two who parted for a reason are not brought together again. */
    @EventListener
    void on(MentorshipEnded ended) {
        if (!ended.ending().kindly()) {
            forbid(ended.mentee(), ended.mentor(), NeverPair.Cause.PARTED);
        }
    }

    private void solveAgain(ProposalEntry entry, String cause) {
        proposals.flush();
        propose(entry.year(), cause);
    }

    private void forbid(SignUpId menteeSignUp, SignUpId mentorSignUp, NeverPair.Cause cause) {
        forbid(
                signUps.signUp(menteeSignUp).participant(),
                signUps.signUp(mentorSignUp).participant(),
                cause);
    }

    private void forbid(ParticipantId mentee, ParticipantId mentor, NeverPair.Cause cause) {
        if (never.findByMenteeAndMentor(mentee.value(), mentor.value()).isEmpty()) {
            never.save(new NeverPair(mentee, mentor, cause, clock.instant()));
        }
    }

    /** The proposal, when it is this transaction's turn to change the year's. */
    private ProposalEntry locked(ProposalId id) {
        lock.take(yearOf(id));
        return entry(id);
    }

    private ProgramYearId yearOf(ProposalId id) {
        return proposals.yearOf(id.value()).map(ProgramYearId::new).orElseThrow(() -> new UnknownProposal(id));
    }

    private ProposalEntry entry(ProposalId id) {
        return proposals.findById(id.value()).orElseThrow(() -> new UnknownProposal(id));
    }
}
