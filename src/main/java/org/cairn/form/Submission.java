package org.cairn.form;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.springframework.data.domain.Persistable;

/** What one person answered on one form about one subject. Written once. */
@Entity
@Immutable
class Submission implements Persistable<UUID> {

    @Id
    private UUID id;

    @Column
    private String form;

    @Column
    private String subject;

    @Column
    private String actor;

    @Column
    @JdbcTypeCode(SqlTypes.JSON)
    private String answers;

    @Column
    private Instant submittedAt;

    @Transient
    private boolean stored;

    protected Submission() {}

    Submission(
            SubmissionId id,
            String form,
            String subject,
            String actor,
            Map<String, Object> answers,
            Instant submittedAt) {
        this.id = id.value();
        this.form = form;
        this.subject = subject;
        this.actor = actor;
        this.answers = Json.write(answers);
        this.submittedAt = submittedAt;
    }

    Recorded recorded() {
        return new Recorded(new SubmissionId(id), form, subject, actor, submittedAt, answers());
    }

    Map<String, Object> answers() {
        return Json.map(answers);
    }

    @Override
    public UUID getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return !stored;
    }

    @PostPersist
    @PostLoad
    void markStored() {
        stored = true;
    }
}
