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
import org.springframework.data.domain.AbstractAggregateRoot;

/** The last words about a mentorship. */
@Entity
@Table(name = "closing")
class ClosingEntry extends AbstractAggregateRoot<ClosingEntry> {

    @Id
    private UUID mentorship;

    @Version
    private @Nullable Long version;

    @Column
    private Instant openedAt;

    @Column
    private @Nullable Instant closedAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "closing_answer", joinColumns = @JoinColumn(name = "closing"))
    @MapKeyColumn(name = "role")
    @MapKeyEnumerated(EnumType.STRING)
    private Map<Role, Reply> words = new EnumMap<>(Role.class);

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "outcome_answer", joinColumns = @JoinColumn(name = "closing"))
    @MapKeyColumn(name = "role")
    @MapKeyEnumerated(EnumType.STRING)
    private Map<Role, Reply> outcomes = new EnumMap<>(Role.class);

    protected ClosingEntry() {}

    ClosingEntry(MentorshipId mentorship, Instant now) {
        this.mentorship = mentorship.value();
        this.openedAt = now;
    }

    /** One word a person counts: what somebody says once more changes nothing. */
    ClosingEntry say(Role who, SubmissionId submission, Map<String, Object> choices, Instant now) {
        words.putIfAbsent(who, new Reply(now, closedAt != null, submission.value(), choices));
        return this;
    }

    ClosingEntry tellOutcome(Role who, SubmissionId submission, Map<String, Object> choices, Instant now) {
        outcomes.putIfAbsent(who, new Reply(now, false, submission.value(), choices));
        return this;
    }

    ClosingEntry close(Instant now) {
        if (closedAt == null) {
            closedAt = now;
            registerEvent(new FarewellSaid(new MentorshipId(mentorship)));
        }
        return this;
    }

    Closing view() {
        return new Closing(new MentorshipId(mentorship), Map.copyOf(words), Map.copyOf(outcomes));
    }
}
