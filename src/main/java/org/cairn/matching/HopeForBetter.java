package org.cairn.matching;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.cairn.signup.SignUpId;
import org.jspecify.annotations.Nullable;

/** A mentee who is not proposed to anybody who fits no better than the one a coordinator let pass, until a day. */
@Entity
@Table(name = "matching_waiting")
class HopeForBetter {

    @Id
    private UUID mentee;

    @Version
    private @Nullable Long version;

    @Column
    private int above;

    @Column
    private LocalDate until;

    @SuppressWarnings("NullAway.Init")
    protected HopeForBetter() {
        // for JPA
    }

    HopeForBetter(SignUpId mentee, int above, LocalDate until) {
        this.mentee = mentee.value();
        this.above = above;
        this.until = until;
    }

    HopeForBetter renew(int aboveNow, LocalDate untilNow) {
        above = aboveNow;
        until = untilNow;
        return this;
    }

    boolean holds(LocalDate today) {
        return until.isAfter(today);
    }

    SignUpId mentee() {
        return new SignUpId(mentee);
    }

    int above() {
        return above;
    }
}
