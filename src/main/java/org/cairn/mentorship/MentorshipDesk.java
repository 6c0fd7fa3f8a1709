package org.cairn.mentorship;

import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import org.cairn.program.ProgramDesk;
import org.cairn.program.ProgramYear;
import org.cairn.program.ProgramYearId;
import org.cairn.signup.SignUpDesk;
import org.cairn.signup.SignUpId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Begins mentorships, ends them, and knows who is in one. */
@Service
@Transactional
public class MentorshipDesk {

    private final Mentorships mentorships;
    private final ProgramDesk programs;
    private final SignUpDesk signUps;
    private final Clock clock;

    MentorshipDesk(Mentorships mentorships, ProgramDesk programs, SignUpDesk signUps, Clock clock) {
        this.mentorships = mentorships;
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
        if (mentorships.existsByMenteeAndEndedOnIsNull(mentee.value())) {
            throw new MenteeHasMentor();
        }
        mentorships.reserve(mentor.value());
        int capacity = signUps.signUp(mentor).capacity();
        if (running(mentor) >= capacity) {
            throw new NoPlaceLeft(capacity);
        }
        ProgramYear settings = programs.year(year);
        MentorshipEntry begun =
                MentorshipEntry.begin(year, mentor, mentee, clock.instant(), programs.today(year), settings.months());
        signUps.matched(mentee);
        return mentorships.save(begun).view().id();
    }

    /**
     * Ends a mentorship. One that has ended stays as it ended.
     *
     * @param otherMentorWanted whether the mentee is to get another mentor
     */
    public void end(MentorshipId id, Ending ending, boolean otherMentorWanted) {
        MentorshipEntry entry = entry(id);
        mentorships.save(
                entry.end(ending, otherMentorWanted, programs.today(entry.view().year())));
    }

    /** @throws UnknownMentorship if there is none with this id */
    @Transactional(readOnly = true)
    public Mentorship mentorship(MentorshipId id) {
        return entry(id).view();
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

    /** The morning of the first working day on which its year is over. */
    @Transactional(readOnly = true)
    public Instant yearOver(MentorshipId id) {
        MentorshipEntry entry = entry(id);
        ProgramYearId year = entry.view().year();
        return programs.morning(
                year, entry.begunAt(), Period.ofMonths(programs.year(year).months()));
    }

    private MentorshipEntry entry(MentorshipId id) {
        return mentorships.findById(id.value()).orElseThrow(() -> new UnknownMentorship(id));
    }
}
