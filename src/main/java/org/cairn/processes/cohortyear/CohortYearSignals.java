package org.cairn.processes.cohortyear;

import java.util.Map;
import org.cairn.engine.TaskAnswered;
import org.cairn.form.SubmissionId;
import org.cairn.formlink.AnsweredLate;
import org.cairn.participant.ParticipantId;
import org.cairn.program.ProgramYearId;
import org.cairn.signup.SignUp;
import org.cairn.signup.SignUpDesk;
import org.cairn.yearend.CohortReviewDesk;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps what people say about a year in groups, in time or late. */
@Component
class CohortYearSignals {

    private static final String REVIEW = "reviewPeer";

    private final CohortReviewDesk reviews;
    private final SignUpDesk signUps;

    CohortYearSignals(CohortReviewDesk reviews, SignUpDesk signUps) {
        this.reviews = reviews;
        this.signUps = signUps;
    }

    @EventListener
    void on(TaskAnswered answered) {
        if (answered.form().equals(REVIEW)) {
            keep(answered.about(), answered.assignee(), answered.submission(), answered.choices());
        }
    }

    @EventListener
    void on(AnsweredLate answered) {
        if (answered.formId().equals(REVIEW)) {
            keep(answered.about(), answered.who().toString(), answered.submission(), answered.choices());
        }
    }

    private void keep(String about, String who, SubmissionId submission, Map<String, Object> choices) {
        ProgramYearId year = ProgramYearId.of(about);
        signUps.of(ParticipantId.of(who)).stream()
                .filter(signUp -> signUp.year().equals(year))
                .findFirst()
                .map(SignUp::id)
                .ifPresent(id -> reviews.answer(year, id, submission, choices));
    }
}
