package org.cairn.yearend;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.cairn.form.Reply;
import org.cairn.form.SubmissionId;
import org.cairn.mentorship.MentorshipId;
import org.cairn.signup.Role;
import org.jspecify.annotations.Nullable;

/** What both say a year was worth. */
@Entity
@Table(name = "review")
class ReviewEntry {

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    @Column
    private UUID mentorship;

    @Column
    private int number;

    @Column
    private Instant openedAt;

    @Column
    private @Nullable Instant closedAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "review_answer", joinColumns = @JoinColumn(name = "review"))
    @MapKeyColumn(name = "role")
    @MapKeyEnumerated(EnumType.STRING)
    private Map<Role, Reply> answers = new EnumMap<>(Role.class);

    protected ReviewEntry() {}

    ReviewEntry(MentorshipId mentorship, int number, Instant now) {
        this.id = UUID.randomUUID();
        this.mentorship = mentorship.value();
        this.number = number;
        this.openedAt = now;
    }

    /** One answer a person counts: what somebody says once more changes nothing. */
    ReviewEntry answer(Role who, SubmissionId submission, Map<String, Object> choices, Instant now) {
        answers.putIfAbsent(who, new Reply(now, closedAt != null, submission.value(), choices));
        return this;
    }

    ReviewEntry close(Instant now) {
        if (closedAt == null) {
            closedAt = now;
        }
        return this;
    }

    Review view() {
        return new Review(
                new ReviewId(id), new MentorshipId(mentorship), number, openedAt, closedAt, Map.copyOf(answers));
    }
}
