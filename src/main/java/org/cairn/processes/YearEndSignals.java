package org.cairn.processes;

import java.util.Map;
import org.cairn.engine.TaskAnswered;
import org.cairn.form.SubmissionId;
import org.cairn.formlink.AnsweredLate;
import org.cairn.mentorship.MentorshipId;
import org.cairn.participant.ParticipantId;
import org.cairn.signup.Role;
import org.cairn.yearend.RenewalId;
import org.cairn.yearend.ReviewId;
import org.cairn.yearend.YearEndDesk;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps what people say at the end of a year, in time or late. */
@Component
class YearEndSignals {

    private final YearEndDesk yearEnds;
    private final Pairs pairs;

    YearEndSignals(YearEndDesk yearEnds, Pairs pairs) {
        this.yearEnds = yearEnds;
        this.pairs = pairs;
    }

    @EventListener
    void on(TaskAnswered answered) {
        keep(answered.form(), answered.about(), answered.assignee(), answered.submission(), answered.choices());
    }

    @EventListener
    void on(AnsweredLate answered) {
        keep(answered.formId(), answered.about(), answered.who().toString(), answered.submission(), answered.choices());
    }

    private void keep(String form, String about, String who, SubmissionId submission, Map<String, Object> choices) {
        switch (form) {
            case "reviewMentee" -> yearEnds.answerReview(ReviewId.of(about), Role.MENTEE, submission, choices);
            case "reviewMentor" -> yearEnds.answerReview(ReviewId.of(about), Role.MENTOR, submission, choices);
            case "renewal" -> {
                RenewalId renewal = RenewalId.of(about);
                String mentorship = yearEnds.renewed(renewal).mentorship().toString();
                yearEnds.answerRenewal(renewal, role(mentorship, who), submission, choices);
            }
            case "closingMentee" -> yearEnds.say(MentorshipId.of(about), Role.MENTEE, submission, choices);
            case "closingMentor" -> yearEnds.say(MentorshipId.of(about), Role.MENTOR, submission, choices);
            case "outcomes" -> yearEnds.tellOutcome(MentorshipId.of(about), role(about, who), submission, choices);
            default -> {
                return; // somebody else's question
            }
        }
    }

    private Role role(String mentorship, String who) {
        return pairs.role(pairs.mentorship(mentorship), ParticipantId.of(who));
    }
}
