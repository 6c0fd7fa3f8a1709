package org.cairn.formlink;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.cairn.form.SubmissionId;

/** What came back on a personal form. */
@Entity
@Table(name = "personal_answer")
class PersonalAnswer {

    @Id
    private UUID id;

    @Column(name = "personal_form_id")
    private UUID personalFormId;

    @Column
    private String sheet;

    @Column(name = "submission_id")
    private UUID submissionId;

    @Column(name = "answered_at")
    private Instant answeredAt;

    @Column
    private boolean late;

    protected PersonalAnswer() {}

    PersonalAnswer(UUID form, String sheet, SubmissionId submission, Instant answeredAt, boolean late) {
        this.id = UUID.randomUUID();
        this.personalFormId = form;
        this.sheet = sheet;
        this.submissionId = submission.value();
        this.answeredAt = answeredAt;
        this.late = late;
    }

    SubmissionId submission() {
        return new SubmissionId(submissionId);
    }

    String sheet() {
        return sheet;
    }

    Instant at() {
        return answeredAt;
    }

    boolean isLate() {
        return late;
    }
}
