package org.cairn.matching;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.cairn.signup.SignUpId;
import org.jspecify.annotations.Nullable;

/**
 * A mentee who waits for somebody who is not yet there, until a day: for none of the mentors who had a place when a
 * coordinator let her wait, and for nobody who fits no better than the one who was let pass.
 */
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

    @ElementCollection
    @CollectionTable(name = "matching_considered", joinColumns = @JoinColumn(name = "mentee"))
    @Column(name = "mentor")
    private Set<UUID> considered = new HashSet<>();

    @SuppressWarnings("NullAway.Init")
    protected HopeForBetter() {
        // for JPA
    }

    HopeForBetter(SignUpId mentee) {
        this.mentee = mentee.value();
        until = LocalDate.EPOCH;
    }

    HopeForBetter than(int score, Set<SignUpId> mentors, LocalDate day) {
        above = score;
        until = day;
        considered.clear();
        mentors.forEach(mentor -> considered.add(mentor.value()));
        return this;
    }

    /** The mentor is somebody else than the one who was considered, by new answers. */
    HopeForBetter reconsider(SignUpId mentor) {
        considered.remove(mentor.value());
        return this;
    }

    boolean holds(LocalDate today) {
        return until.isAfter(today);
    }

    boolean meets(SignUpId mentor, int score) {
        return score > above && !considered.contains(mentor.value());
    }

    SignUpId mentee() {
        return new SignUpId(mentee);
    }
}
