package org.cairn.mentorship;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.cairn.program.Arrangements;
import org.cairn.program.ProgramDesk;
import org.cairn.program.ProgramYear;
import org.cairn.program.ProgramYearId;
import org.cairn.signup.Role;
import org.cairn.signup.SignUpDesk;
import org.cairn.signup.SignUpId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Begins mentorships, ends them, and knows who is in one. */
@Service
@Transactional
public class MentorshipDesk {

    private final Mentorships mentorships;
    private final MentorshipYears years;
    private final ProgramDesk programs;
    private final SignUpDesk signUps;
    private final Clock clock;

    MentorshipDesk(
            Mentorships mentorships, MentorshipYears years, ProgramDesk programs, SignUpDesk signUps, Clock clock) {
        this.mentorships = mentorships;
        this.years = years;
        this.programs = programs;
        this.signUps = signUps;
        this.clock = clock;
    }

    /**
     * Begins the year of a pair. The mentee leaves the market, the mentor has one place less.
     *
     * @throws MenteeHasMentor if the mentee's last mentorship has not ended
     * @throws NoPlaceLeft if the mentor has as many mentees as offered
     */
    public MentorshipId begin(ProgramYearId year, SignUpId mentor, SignUpId mentee) {
        reserve(mentor, mentee);
        return mentorships.save(begun(year, mentor, mentee)).view().id();
    }

    /**
     * Takes in a pair that has been meeting already. Nobody is introduced.
     *
     * @param begun the day on which they began, today or before
     * @param rhythm how often they are asked; null: as the program does
     * @throws MenteeHasMentor if the mentee's last mentorship has not ended
     * @throws NoPlaceLeft if the mentor has as many mentees as offered
     * @throws NoSuchRhythm if the program asks nobody in this rhythm
     */
    public MentorshipId takeIn(
            ProgramYearId year, SignUpId mentor, SignUpId mentee, LocalDate begun, @Nullable Period rhythm) {
        reserve(mentor, mentee);
        MentorshipEntry entry = begun(year, mentor, mentee)
                .since(begun, programs.today(year), programs.year(year).months());
        if (rhythm != null) {
            requirePossible(year, rhythm);
            entry.beAskedEvery(rhythm);
        }
        return mentorships.save(entry).view().id();
    }

    /** In which year of its own a pair is that began on that day, if it is taken in now. */
    @Transactional(readOnly = true)
    public PresentYear presentYear(ProgramYearId year, LocalDate begun) {
        return PresentYear.since(
                begun, programs.today(year), programs.year(year).months());
    }

    private void reserve(SignUpId mentor, SignUpId mentee) {
        if (mentorships.existsByMenteeAndEndedOnIsNull(mentee.value())) {
            throw new MenteeHasMentor();
        }
        mentorships.reserve(mentor.value());
        int capacity = signUps.signUp(mentor).capacity();
        if (running(mentor) >= capacity) {
            throw new NoPlaceLeft(capacity);
        }
    }

    private MentorshipEntry begun(ProgramYearId year, SignUpId mentor, SignUpId mentee) {
        ProgramYear settings = programs.year(year);
        signUps.matched(mentee);
        return MentorshipEntry.begin(
                year,
                mentor,
                mentee,
                clock.instant(),
                programs.today(year),
                settings.months(),
                settings.checkInRhythm());
    }

    /**
     * Ends a mentorship. One that has ended stays as it ended.
     *
     * @param otherMentorWanted whether the mentee is to get another mentor
     */
    public void end(MentorshipId id, Ending ending, boolean otherMentorWanted) {
        MentorshipEntry entry = mentorships.findForUpdate(id.value()).orElseThrow(() -> new UnknownMentorship(id));
        mentorships.save(
                entry.end(ending, otherMentorWanted, programs.today(entry.view().year())));
    }

    /**
     * Both go on for another year, which begins when the present one is over.
     *
     * @param rhythm how often they are asked from then on
     * @throws MentorshipIsOver if it has ended
     * @throws NoSuchRhythm if the program asks nobody in this rhythm
     */
    public void renew(MentorshipId id, Period rhythm) {
        MentorshipEntry entry = entry(id);
        Mentorship present = entry.view();
        requirePossible(present.year(), rhythm);
        entry.renew(programs.year(present.year()).months(), rhythm);
        years.keep(present);
        mentorships.save(entry);
    }

    /**
     * Lets a pair be asked more or less often.
     *
     * @throws MentorshipIsOver if it has ended
     * @throws NoSuchRhythm if the program asks nobody in this rhythm
     */
    public void changeRhythm(MentorshipId id, Period rhythm) {
        MentorshipEntry entry = entry(id);
        requirePossible(entry.view().year(), rhythm);
        mentorships.save(entry.beAskedEvery(rhythm));
    }

    /**
     * Nobody asks the two anything until a day.
     *
     * @throws MentorshipIsOver if it has ended
     * @throws PauseIsOver if the day is not ahead
     * @throws PauseTooLong if the pair's time ends before
     */
    public void pause(MentorshipId id, Role who, LocalDate until) {
        MentorshipEntry entry = mentorships.findForUpdate(id.value()).orElseThrow(() -> new UnknownMentorship(id));
        mentorships.save(entry.pause(who, until, programs.today(entry.view().year())));
    }

    /**
     * A mentee asks for another mentor, a mentor for a way out.
     *
     * @throws MentorshipIsOver if it has ended
     */
    public void askForHelp(MentorshipId id, Role who) {
        mentorships.save(entry(id).askForHelp(who));
    }

    /**
     * One of the two would like somebody of the program to get in touch.
     *
     * @throws MentorshipIsOver if it has ended
     */
    public void askForCall(MentorshipId id, Role who) {
        mentorships.save(entry(id).askForCall(who));
    }

    /** Ends a pause; nothing if there is none. */
    public void resume(MentorshipId id) {
        MentorshipEntry entry = entry(id);
        mentorships.save(entry.resume(programs.today(entry.view().year())));
    }

    /**
     * The program asks the two nothing until a day, and does not tell them.
     *
     * @throws MentorshipIsOver if it has ended
     * @throws PauseIsOver if the day is not ahead
     */
    public void hold(MentorshipId id, LocalDate until) {
        MentorshipEntry entry = mentorships.findForUpdate(id.value()).orElseThrow(() -> new UnknownMentorship(id));
        mentorships.save(entry.hold(until, programs.today(entry.view().year())));
    }

    /** The program may ask the two again; nothing if they are not held. */
    public void letGo(MentorshipId id) {
        MentorshipEntry entry = entry(id);
        mentorships.save(entry.letGo(programs.today(entry.view().year())));
    }

    /** @throws UnknownMentorship if there is none with this id */
    @Transactional(readOnly = true)
    public Mentorship mentorship(MentorshipId id) {
        return entry(id).view();
    }

    /** The same, for whoever does not know whether there is one. */
    @Transactional(readOnly = true)
    public Optional<Mentorship> find(MentorshipId id) {
        return mentorships.findById(id.value()).map(MentorshipEntry::view);
    }

    /**
     * The same, held until the transaction is over: whoever would change it meanwhile waits, so that a diagram does not
     * miss what happens while it sets out to wait for it.
     */
    public Mentorship held(MentorshipId id) {
        return mentorships
                .findForUpdate(id.value())
                .orElseThrow(() -> new UnknownMentorship(id))
                .view();
    }

    /** Those of a year that have not ended, the oldest first. */
    @Transactional(readOnly = true)
    public List<Mentorship> running(ProgramYearId year) {
        return mentorships.findByProgramYearAndEndedOnIsNullOrderByBegunAtAscIdAsc(year.value()).stream()
                .map(MentorshipEntry::view)
                .toList();
    }

    /** How many mentees a mentor has now. */
    @Transactional(readOnly = true)
    public int running(SignUpId mentor) {
        return mentorships.countByMentorAndEndedOnIsNull(mentor.value());
    }

    /** Whether a mentor has fewer mentees than the sign-up offers places. */
    @Transactional(readOnly = true)
    public boolean hasPlace(SignUpId mentor) {
        return running(mentor) < signUps.signUp(mentor).capacity();
    }

    /**
     * Lets those that run in one program year go on in another, where the sign-ups of both members are.
     *
     * @return those that were carried over, the oldest first
     */
    public List<MentorshipId> carryOver(ProgramYearId from, ProgramYearId to) {
        return mentorships.findByProgramYearAndEndedOnIsNullOrderByBegunAtAscIdAsc(from.value()).stream()
                .filter(entry -> bothIn(to, entry.view()))
                .map(entry -> carry(entry, from, to))
                .toList();
    }

    private boolean bothIn(ProgramYearId year, Mentorship pair) {
        return signUps.signUp(pair.mentor()).year().equals(year)
                && signUps.signUp(pair.mentee()).year().equals(year);
    }

    private MentorshipId carry(MentorshipEntry entry, ProgramYearId from, ProgramYearId to) {
        MentorshipId id = entry.view().id();
        mentorships.noteCarried(id.value(), from.value(), programs.today(from));
        mentorships.save(entry.carryTo(to));
        return id;
    }

    /** All of a year and those that were carried over from it, those that have ended too, the oldest first. */
    @Transactional(readOnly = true)
    public List<Mentorship> ever(ProgramYearId year) {
        return mentorships.ever(year.value()).stream()
                .map(MentorshipEntry::view)
                .toList();
    }

    /** All of a year, those that have ended too, the oldest first. */
    @Transactional(readOnly = true)
    public List<Mentorship> all(ProgramYearId year) {
        return mentorships.findByProgramYearOrderByBegunAtAscIdAsc(year.value()).stream()
                .map(MentorshipEntry::view)
                .toList();
    }

    /** All in which somebody is or was, as a mentor or as a mentee, the oldest first. */
    @Transactional(readOnly = true)
    public List<Mentorship> of(SignUpId signUp) {
        return mentorships.of(signUp.value()).stream()
                .map(MentorshipEntry::view)
                .toList();
    }

    /** The years of a mentorship that were followed by another, the first one first. */
    @Transactional(readOnly = true)
    public List<MentorshipYear> yearsBefore(MentorshipId id) {
        return years.of(id);
    }

    /** The morning on which both are asked what the year was worth: in its last but one month. */
    @Transactional(readOnly = true)
    public Instant reviewDue(MentorshipId id) {
        Mentorship mentorship = mentorship(id);
        PresentYear present = new PresentYear(mentorship.number(), mentorship.yearBegunOn(), mentorship.endsOn());
        return programs.asking(mentorship.year(), present.reviewOn());
    }

    /** The morning of the first working day on which its year is over. */
    @Transactional(readOnly = true)
    public Instant yearOver(MentorshipId id) {
        Mentorship mentorship = mentorship(id);
        return programs.morning(mentorship.year(), mentorship.endsOn());
    }

    /** The morning of the first working day on which it rests no longer; now if it does not rest. */
    @Transactional(readOnly = true)
    public Instant pauseOver(MentorshipId id) {
        Mentorship mentorship = mentorship(id);
        return Stream.of(mentorship.pausedUntil(), mentorship.heldUntil())
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .map(until -> programs.morning(mentorship.year(), until))
                .orElseGet(clock::instant);
    }

    /** Whether the program asks pairs in this rhythm. */
    @Transactional(readOnly = true)
    public boolean possible(ProgramYearId year, Period rhythm) {
        return programs.year(year).arrangements().allows(rhythm);
    }

    private void requirePossible(ProgramYearId year, Period rhythm) {
        if (!possible(year, rhythm)) {
            Arrangements bounds = programs.year(year).arrangements();
            throw new NoSuchRhythm(bounds.shortestRhythm(), bounds.longestRhythm());
        }
    }

    private MentorshipEntry entry(MentorshipId id) {
        return mentorships.findById(id.value()).orElseThrow(() -> new UnknownMentorship(id));
    }
}
