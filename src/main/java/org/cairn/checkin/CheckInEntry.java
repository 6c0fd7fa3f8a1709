package org.cairn.checkin;

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
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.cairn.form.Reply;
import org.cairn.form.SubmissionId;
import org.cairn.mentorship.MentorshipId;
import org.cairn.signup.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/** One time that a pair is asked how it goes. */
@Entity
@Table(name = "check_in")
class CheckInEntry extends AbstractAggregateRoot<CheckInEntry> {

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    @Column
    private UUID mentorship;

    @Column
    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Column
    private int number;

    @Column
    private Instant openedAt;

    @Column
    private LocalDate openedOn;

    @Column
    private boolean mentorAsked;

    @Column
    private @Nullable Instant closedAt;

    @Column
    @Enumerated(EnumType.STRING)
    private @Nullable Verdict verdict;

    @Column
    private @Nullable String cause;

    @Column
    private @Nullable String reason;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "check_in_answer", joinColumns = @JoinColumn(name = "check_in"))
    @MapKeyColumn(name = "role")
    @MapKeyEnumerated(EnumType.STRING)
    private Map<Role, Reply> answers = new EnumMap<>(Role.class);

    protected CheckInEntry() {}

    /** @param today where the program is */
    static CheckInEntry open(MentorshipId mentorship, Kind kind, int number, Instant now, LocalDate today) {
        CheckInEntry entry = new CheckInEntry();
        entry.id = UUID.randomUUID();
        entry.mentorship = mentorship.value();
        entry.kind = kind;
        entry.number = number;
        entry.openedAt = now;
        entry.openedOn = today;
        return entry;
    }

    CheckInEntry askMentorToo() {
        mentorAsked = true;
        return this;
    }

    /** One answer a person counts: what somebody says once more changes nothing. */
    CheckInEntry answer(Role who, SubmissionId submission, Map<String, Object> choices, Instant now) {
        answers.putIfAbsent(who, new Reply(now, closedAt != null, submission.value(), choices));
        return this;
    }

    /** @param why in the words of the decision table */
    CheckInEntry close(Verdict judged, String judgedCause, String why, Instant now) {
        if (closedAt != null) {
            throw new CheckInIsOver();
        }
        closedAt = now;
        verdict = judged;
        cause = judgedCause;
        reason = why;
        registerEvent(new CheckInClosed(new CheckInId(id), new MentorshipId(mentorship), judged));
        return this;
    }

    CheckInId id() {
        return new CheckInId(id);
    }

    MentorshipId mentorship() {
        return new MentorshipId(mentorship);
    }

    boolean isClosed() {
        return closedAt != null;
    }

    CheckIn view() {
        return new CheckIn(
                id(),
                mentorship(),
                kind,
                number,
                openedOn,
                mentorAsked,
                isClosed(),
                verdict,
                reason,
                answers.entrySet().stream()
                        .map(answer -> new CheckInAnswer(answer.getKey(), answer.getValue()))
                        .toList());
    }
}
