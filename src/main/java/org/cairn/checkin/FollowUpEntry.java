package org.cairn.checkin;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.cairn.mentorship.MentorshipId;
import org.cairn.signup.Role;
import org.jspecify.annotations.Nullable;

/** One time that somebody looks after a pair. */
@Entity
@Table(name = "follow_up")
class FollowUpEntry {

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    @Column
    private UUID mentorship;

    @Column
    private String cause;

    @Column
    private String reason;

    @Column
    @Enumerated(EnumType.STRING)
    private @Nullable Role wantedBy;

    @Column
    private boolean takenUp;

    @Column
    private Instant openedAt;

    @Column
    private @Nullable LocalDate lookAgainOn;

    @Column
    private @Nullable Instant closedAt;

    @Column
    private @Nullable String outcome;

    protected FollowUpEntry() {}

    FollowUpEntry(MentorshipId mentorship, String cause, String reason, Instant now) {
        this.id = UUID.randomUUID();
        this.mentorship = mentorship.value();
        this.cause = cause;
        this.reason = reason;
        this.openedAt = now;
        this.takenUp = true;
    }

    /** One of the two asks; the diagram that brings it to a coordinator follows. */
    static FollowUpEntry wanted(MentorshipId mentorship, Role who, String cause, String reason, Instant now) {
        FollowUpEntry entry = new FollowUpEntry(mentorship, cause, reason, now);
        entry.wantedBy = who;
        entry.takenUp = false;
        return entry;
    }

    /** A diagram brings it to a coordinator. */
    FollowUpEntry takeUp(String why) {
        takenUp = true;
        reason = why;
        return this;
    }

    boolean hasReason(String why) {
        return reason.equals(why);
    }

    FollowUpEntry lookAgain(LocalDate day) {
        lookAgainOn = day;
        return this;
    }

    /** Closing twice is closing once. */
    FollowUpEntry close(String decided, Instant now) {
        if (outcome == null) {
            outcome = decided;
            closedAt = now;
        }
        return this;
    }

    FollowUp view(ZoneId zone) {
        return new FollowUp(
                new FollowUpId(id),
                new MentorshipId(mentorship),
                cause,
                reason,
                wantedBy,
                openedAt.atZone(zone).toLocalDate(),
                lookAgainOn,
                outcome);
    }
}
