package org.cairn.yearend;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
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

/** Whether two people would like to go on for another year. */
@Entity
@Table(name = "renewal")
class RenewalEntry {

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
    private @Nullable Instant decidedAt;

    @Column
    @Enumerated(EnumType.STRING)
    private @Nullable Decision decision;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "renewal_answer", joinColumns = @JoinColumn(name = "renewal"))
    @MapKeyColumn(name = "role")
    @MapKeyEnumerated(EnumType.STRING)
    private Map<Role, Reply> answers = new EnumMap<>(Role.class);

    protected RenewalEntry() {}

    RenewalEntry(MentorshipId mentorship, int number, Instant now) {
        this.id = UUID.randomUUID();
        this.mentorship = mentorship.value();
        this.number = number;
        this.openedAt = now;
    }

    /** One answer a person counts: what somebody says once more changes nothing. */
    RenewalEntry answer(Role who, SubmissionId submission, Map<String, Object> choices, Instant now) {
        answers.putIfAbsent(who, new Reply(now, decision != null, submission.value(), choices));
        return this;
    }

    /** Deciding twice is deciding once. */
    RenewalEntry decide(Decision what, Instant now) {
        if (decision == null) {
            decision = what;
            decidedAt = now;
        }
        return this;
    }

    Renewal view() {
        return new Renewal(
                new RenewalId(id), new MentorshipId(mentorship), number, openedAt, decision, Map.copyOf(answers));
    }
}
