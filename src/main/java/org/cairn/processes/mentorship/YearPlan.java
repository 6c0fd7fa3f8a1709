package org.cairn.processes.mentorship;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import org.cairn.checkin.CheckInDesk;
import org.cairn.checkin.Kind;
import org.cairn.checkin.NextAsk;
import org.cairn.mentorship.Mentorship;
import org.cairn.mentorship.MentorshipDesk;
import org.cairn.mentorship.MentorshipId;
import org.cairn.program.ProgramDesk;
import org.cairn.yearend.Review;
import org.cairn.yearend.YearEndDesk;
import org.springframework.stereotype.Component;

/** What comes next in the year of a pair, and when. */
@Component
public class YearPlan {

    /** So close before the review nobody is asked how it goes: the review asks. */
    private static final long CLOSE = 28; // days

    private final MentorshipDesk mentorships;
    private final CheckInDesk checkIns;
    private final YearEndDesk yearEnds;
    private final ProgramDesk programs;
    private final Clock clock;

    YearPlan(
            MentorshipDesk mentorships, CheckInDesk checkIns, YearEndDesk yearEnds, ProgramDesk programs, Clock clock) {
        this.mentorships = mentorships;
        this.checkIns = checkIns;
        this.yearEnds = yearEnds;
        this.programs = programs;
        this.clock = clock;
    }

    /** One step: {@code firstContact}, {@code checkIn}, {@code review} or {@code yearOver}. */
    public record Next(String step, Instant due) {}

    /** What comes next for a pair. */
    public Next next(MentorshipId id) {
        if (yearEnds.decision(id).isPresent()) {
            return new Next("yearOver", mentorships.yearOver(id));
        }
        NextAsk ask = checkIns.next(id);
        Instant review = mentorships.reviewDue(id);
        Instant due = afterTheReview(id, ask.due());
        Instant now = clock.instant();
        Instant asked = due.isBefore(now) ? now : due; // what should have been asked already is asked now
        boolean reviewFirst = asked.plus(CLOSE, ChronoUnit.DAYS).isAfter(review);
        if (reviewFirst) {
            return new Next("review", review);
        }
        return new Next(ask.kind() == Kind.FIRST_CONTACT ? "firstContact" : "checkIn", due);
    }

    /** The review of the year before has asked: the rhythm goes on from there. */
    private Instant afterTheReview(MentorshipId id, Instant due) {
        Mentorship pair = mentorships.mentorship(id);
        return yearEnds.reviews(List.of(id)).stream()
                .map(Review::openedAt)
                .max(Comparator.naturalOrder())
                .map(asked -> programs.asking(pair.year(), asked, pair.rhythm()))
                .filter(due::isBefore)
                .orElse(due);
    }
}
