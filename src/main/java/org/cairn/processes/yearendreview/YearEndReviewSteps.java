package org.cairn.processes.yearendreview;

import org.cairn.engine.Steps;
import org.cairn.mentorship.MentorshipId;
import org.cairn.processes.Pairs;
import org.cairn.signup.Role;
import org.cairn.yearend.ReviewId;
import org.cairn.yearend.YearEndDesk;
import org.springframework.stereotype.Component;

/** What year-end-review.bpmn calls, in the order it calls it. */
@Component("yearEndReview")
public class YearEndReviewSteps implements Steps {

    private final YearEndDesk yearEnds;
    private final Pairs pairs;

    YearEndReviewSteps(YearEndDesk yearEnds, Pairs pairs) {
        this.yearEnds = yearEnds;
        this.pairs = pairs;
    }

    /** @return the review's id */
    public String openReview(String mentorshipId) {
        return yearEnds.openReview(MentorshipId.of(mentorshipId)).toString();
    }

    /** @return the participant who is asked */
    public String mentee(String mentorshipId) {
        return pairs.participant(mentorshipId, Role.MENTEE);
    }

    /** @return the participant who is asked */
    public String mentor(String mentorshipId) {
        return pairs.participant(mentorshipId, Role.MENTOR);
    }

    public void closeReview(String reviewId) {
        yearEnds.closeReview(ReviewId.of(reviewId));
    }
}
