package org.cairn.processes.mentorship;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.cairn.checkin.CheckInDesk;
import org.cairn.checkin.Kind;
import org.cairn.checkin.NextAsk;
import org.cairn.mentorship.MentorshipDesk;
import org.cairn.mentorship.MentorshipId;
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

    YearPlan(MentorshipDesk mentorships, CheckInDesk checkIns, YearEndDesk yearEnds) {
        this.mentorships = mentorships;
        this.checkIns = checkIns;
        this.yearEnds = yearEnds;
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
        boolean reviewFirst = ask.due().plus(CLOSE, ChronoUnit.DAYS).isAfter(review);
        if (reviewFirst) {
            return new Next("review", review);
        }
        return new Next(ask.kind() == Kind.FIRST_CONTACT ? "firstContact" : "checkIn", ask.due());
    }
}
