package org.cairn.mentorship;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.cairn.program.ProgramYearId;
import org.cairn.signup.SignUpId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/** One pair and its year. */
@Entity
@Table(name = "mentorship")
class MentorshipEntry extends AbstractAggregateRoot<MentorshipEntry> {

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    @Column
    private UUID programYear;

    @Column
    private UUID mentor;

    @Column
    private UUID mentee;

    @Column
    private Instant begunAt;

    @Column
    private LocalDate begunOn;

    @Column
    private LocalDate endsOn;

    @Column
    private @Nullable LocalDate endedOn;

    @Column
    @Enumerated(EnumType.STRING)
    private @Nullable Ending ending;

    @Column
    private boolean otherMentorWanted;

    protected MentorshipEntry() {}

    /**
     * @param today where the program is
     * @param months how long its year is
     */
    static MentorshipEntry begin(
            ProgramYearId year, SignUpId mentor, SignUpId mentee, Instant now, LocalDate today, int months) {
        MentorshipEntry entry = new MentorshipEntry();
        entry.id = UUID.randomUUID();
        entry.programYear = year.value();
        entry.mentor = mentor.value();
        entry.mentee = mentee.value();
        entry.begunAt = now;
        entry.begunOn = today;
        entry.endsOn = today.plusMonths(months);
        entry.registerEvent(new MentorshipBegun(entry.id(), year, mentor, mentee));
        return entry;
    }

    /** Ending twice is ending once: the first reason stays. */
    MentorshipEntry end(Ending why, boolean otherMentor, LocalDate today) {
        if (endedOn == null) {
            endedOn = today;
            ending = why;
            otherMentorWanted = otherMentor;
            registerEvent(new MentorshipEnded(id(), year(), new SignUpId(mentor), new SignUpId(mentee), why));
        }
        return this;
    }

    Instant begunAt() {
        return begunAt;
    }

    Mentorship view() {
        return new Mentorship(
                id(),
                year(),
                new SignUpId(mentor),
                new SignUpId(mentee),
                begunOn,
                endsOn,
                endedOn,
                ending,
                otherMentorWanted);
    }

    private MentorshipId id() {
        return new MentorshipId(id);
    }

    private ProgramYearId year() {
        return new ProgramYearId(programYear);
    }
}
