package org.cairn.form;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;

/**
 * An answer as the module keeps it that asked.
 *
 * @param late whether nobody waited for it any more
 * @param submission keeps every answer, the words too
 * @param choices the answers to choice fields, by key
 */
@Embeddable
public record Reply(
        @Column Instant answeredAt,
        @Column boolean late,
        @Column UUID submission,
        @Column @JdbcTypeCode(SqlTypes.JSON) @Mutability(Immutability.class) Map<String, Object> choices) {

    /** Which submission keeps every answer. */
    public SubmissionId submissionId() {
        return new SubmissionId(submission);
    }
}
