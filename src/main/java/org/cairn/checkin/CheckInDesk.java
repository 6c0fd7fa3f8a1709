package org.cairn.checkin;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cairn.form.SubmissionId;
import org.cairn.mentorship.Mentorship;
import org.cairn.mentorship.MentorshipDesk;
import org.cairn.mentorship.MentorshipId;
import org.cairn.program.ProgramDesk;
import org.cairn.signup.Role;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks pairs how it goes, and knows what they said. */
@Component
@Transactional
public class CheckInDesk {

    /** Contact in the second and in the fourth week of a mentorship is the field's advice for its first month. */
    private static final List<Period> FIRST_CONTACTS = List.of(Period.ofDays(12), Period.ofDays(28));

    /** What is the least between two questions to a pair, whatever its rhythm. */
    private static final Period BREATH = Period.ofDays(14);

    private final CheckIns checkIns;
    private final MentorshipDesk mentorships;
    private final ProgramDesk programs;
    private final FollowUpDesk followUps;
    private final Clock clock;

    CheckInDesk(
            CheckIns checkIns, MentorshipDesk mentorships, ProgramDesk programs, FollowUpDesk followUps, Clock clock) {
        this.followUps = followUps;
        this.checkIns = checkIns;
        this.mentorships = mentorships;
        this.programs = programs;
        this.clock = clock;
    }

    /** Asks a pair; one that is being asked already is not asked twice. */
    public CheckInId open(MentorshipId id, Kind kind) {
        return checkIns.findByMentorshipAndKindAndClosedAtIsNull(id.value(), kind)
                .orElseGet(() -> checkIns.save(CheckInEntry.open(
                        id,
                        kind,
                        checkIns.countByMentorshipAndKind(id.value(), kind) + 1,
                        clock.instant(),
                        programs.today(mentorships.mentorship(id).year()))))
                .id();
    }

    /** Whether the mentor is asked together with the mentee: every second time, and the time after a worry. */
    @Transactional(readOnly = true)
    public boolean mentorsTurn(CheckInId id) {
        CheckIn asked = checkIn(id);
        return asked.kind() == Kind.FIRST_CONTACT
                || asked.number() % 2 == 0
                || before(asked)
                        .map(CheckIn::verdict)
                        .filter(Verdict.WATCH::equals)
                        .isPresent();
    }

    /** Whether the mentor, who was not asked, should be: the mentee is silent, unhappy, or has met nobody. */
    @Transactional(readOnly = true)
    public boolean mentorsViewNeeded(CheckInId id) {
        CheckIn asked = checkIn(id);
        return !asked.mentorAsked()
                && asked.answer(Role.MENTEE).map(CheckInDesk::worries).orElse(true);
    }

    private static boolean worries(CheckInAnswer answer) {
        Set<Feeling> unhappy = Set.of(Feeling.MIXED, Feeling.BAD);
        return !answer.met()
                || answer.callWanted()
                || answer.feeling().filter(unhappy::contains).isPresent();
    }

    /** The mentor is asked as well. */
    public void askMentor(CheckInId id) {
        checkIns.save(entry(id).askMentorToo());
    }

    /**
     * Keeps what one of the two answered; what comes when nobody waits any more is kept as well, and the first answer of
     * a person counts.
     *
     * @param choices the answers to choice fields, by key; no words
     */
    public void answer(CheckInId id, Role who, SubmissionId submission, Map<String, Object> choices) {
        checkIns.save(entry(id).answer(who, submission, choices, clock.instant()));
    }

    /** Whether one of the two has said that they met. */
    @Transactional(readOnly = true)
    public boolean metAlready(CheckInId id) {
        return checkIn(id).answers().stream().anyMatch(CheckInAnswer::met);
    }

    /**
     * Ends a first contact.
     *
     * @throws CheckInIsOver if it was ended before
     */
    public Finding closeFirstContact(CheckInId id) {
        CheckInEntry entry = entry(id);
        CheckIn asked = entry.view();
        Finding finding = Finding.of(asked, asked.number() >= FIRST_CONTACTS.size());
        checkIns.save(entry.close(finding.verdict(), finding.word(), finding.reason(), clock.instant()));
        return finding;
    }

    /** What the decision table is told. */
    @Transactional(readOnly = true)
    public CheckInFacts facts(CheckInId id) {
        CheckInEntry entry = entry(id);
        CheckIn asked = entry.view();
        CheckInFacts facts = new Course(history(entry.mentorship())).facts(asked);
        return called(asked) ? facts.withoutCall() : facts;
    }

    /** Whether somebody has looked after the pair already since it was asked, because a call was wanted. */
    private boolean called(CheckIn asked) {
        return followUps.of(asked.mentorship()).stream()
                .anyMatch(followUp ->
                        followUp.cause().equals("call") && !followUp.openedOn().isBefore(asked.openedOn()));
    }

    /**
     * Ends a check-in with what the decision table made of it.
     *
     * @param verdict {@code fine}, {@code watch} or {@code followUp}
     * @param cause a word for what is behind it, such as {@code silence}
     * @param reason why, in the table's words
     * @throws CheckInIsOver if it was judged before
     * @throws UnknownVerdict if the table says something else
     */
    public void close(CheckInId id, String verdict, String cause, String reason) {
        checkIns.save(entry(id).close(Verdict.of(verdict), cause, reason, clock.instant()));
    }

    /**
     * What the pair is asked next, and when. First contact is asked in the second week, and in the fourth if the two have
     * not met; then the check-ins follow in the pair's rhythm.
     */
    @Transactional(readOnly = true)
    public NextAsk next(MentorshipId id) {
        Mentorship mentorship = mentorships.mentorship(id);
        List<CheckIn> history = history(id);
        return firstContactDue(mentorship, history)
                .map(due -> new NextAsk(Kind.FIRST_CONTACT, due))
                .orElseGet(() -> new NextAsk(Kind.CHECK_IN, checkInDue(mentorship, history)));
    }

    private Optional<Instant> firstContactDue(Mentorship mentorship, List<CheckIn> history) {
        List<CheckIn> contacts = history.stream()
                .filter(asked -> asked.kind() == Kind.FIRST_CONTACT)
                .toList();
        boolean met =
                history.stream().flatMap(asked -> asked.answers().stream()).anyMatch(CheckInAnswer::met);
        if (mentorship.underWay() || met || contacts.size() >= FIRST_CONTACTS.size()) {
            return Optional.empty();
        }
        LocalDate due = mentorship.begunOn().plus(FIRST_CONTACTS.get(contacts.size()));
        return Optional.of(programs.asking(mentorship.year(), rested(mentorship, due)));
    }

    private Instant checkInDue(Mentorship mentorship, List<CheckIn> history) {
        LocalDate last = history.stream()
                .filter(asked -> asked.kind() == Kind.CHECK_IN)
                .map(CheckIn::openedOn)
                .reduce((earlier, later) -> later)
                .orElse(mentorship.underWay() ? mentorship.yearBegunOn() : mentorship.begunOn());
        LocalDate due = last.plus(mentorship.rhythm());
        LocalDate breath = history.isEmpty()
                ? mentorship.yearBegunOn()
                : history.get(history.size() - 1).openedOn().plus(BREATH);
        return programs.asking(mentorship.year(), rested(mentorship, due.isBefore(breath) ? breath : due));
    }

    /** Who is back from a pause meets first and is asked then. */
    private static LocalDate rested(Mentorship mentorship, LocalDate due) {
        LocalDate back = mentorship.resumedOn();
        LocalDate rested = back == null ? due : back.plus(BREATH);
        return due.isBefore(rested) ? rested : due;
    }

    /** How often a pair has met, as far as either of the two has told. */
    @Transactional(readOnly = true)
    public int meetings(MentorshipId id) {
        return history(id).stream().mapToInt(CheckIn::meetings).sum();
    }

    /** @throws UnknownCheckIn if there is none with this id */
    @Transactional(readOnly = true)
    public CheckIn checkIn(CheckInId id) {
        return entry(id).view();
    }

    /** Every time that a pair was asked, the first one first. */
    @Transactional(readOnly = true)
    public List<CheckIn> history(MentorshipId id) {
        return checkIns.findByMentorshipOrderByOpenedAtAscIdAsc(id.value()).stream()
                .map(CheckInEntry::view)
                .toList();
    }

    /** The same of many pairs. */
    @Transactional(readOnly = true)
    public List<CheckIn> histories(Collection<MentorshipId> ids) {
        return checkIns
                .findByMentorshipInOrderByOpenedAtAscIdAsc(
                        ids.stream().map(MentorshipId::value).toList())
                .stream()
                .map(CheckInEntry::view)
                .toList();
    }

    private Optional<CheckIn> before(CheckIn asked) {
        return history(asked.mentorship()).stream()
                .filter(other -> other.kind() == asked.kind() && other.number() == asked.number() - 1)
                .findFirst();
    }

    private CheckInEntry entry(CheckInId id) {
        return checkIns.findById(id.value()).orElseThrow(() -> new UnknownCheckIn(id));
    }
}
