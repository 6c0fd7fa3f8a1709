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
import java.time.Period;
import java.util.UUID;
import org.cairn.program.ProgramYearId;
import org.cairn.signup.Role;
import org.cairn.signup.SignUpId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/** One pair and its year, which may be followed by others. */
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
    private boolean underWay;

    @Column
    private int number;

    @Column
    private LocalDate yearBegunOn;

    @Column
    private LocalDate endsOn;

    @Column
    private String rhythm;

    @Column
    @Enumerated(EnumType.STRING)
    private @Nullable Role pausedBy;

    @Column
    private @Nullable LocalDate pausedUntil;

    @Column
    private @Nullable LocalDate resumedOn;

    @Column
    private @Nullable LocalDate heldUntil;

    @Column
    private @Nullable LocalDate endedOn;

    @Column
    @Enumerated(EnumType.STRING)
    private @Nullable Ending ending;

    @Column
    private boolean otherMentorWanted;

    protected MentorshipEntry() {}

    /**
     * Two people are introduced.
     *
     * @param today where the program is
     * @param months how long its year is
     */
    static MentorshipEntry begin(
            ProgramYearId year,
            SignUpId mentor,
            SignUpId mentee,
            Instant now,
            LocalDate today,
            int months,
            Period rhythm) {
        MentorshipEntry entry = new MentorshipEntry();
        entry.id = UUID.randomUUID();
        entry.programYear = year.value();
        entry.mentor = mentor.value();
        entry.mentee = mentee.value();
        entry.begunAt = now;
        entry.begunOn = today;
        entry.number = 1;
        entry.yearBegunOn = today;
        entry.endsOn = today.plusMonths(months);
        entry.rhythm = rhythm.toString();
        entry.registerEvent(new MentorshipBegun(entry.id(), year, mentor, mentee));
        return entry;
    }

    /**
     * Two people have been meeting already.
     *
     * @param begun the day on which they began; the year that has begun last since then is the present one
     */
    MentorshipEntry since(LocalDate begun, LocalDate today, int months) {
        PresentYear present = PresentYear.since(begun, today, months);
        underWay = true;
        begunOn = begun;
        number = present.number();
        yearBegunOn = present.begunOn();
        endsOn = present.endsOn();
        return this;
    }

    /** Ending twice is ending once: the first reason stays. */
    MentorshipEntry end(Ending why, boolean otherMentor, LocalDate today) {
        if (endedOn == null) {
            endedOn = today;
            ending = why;
            otherMentorWanted = otherMentor;
            pausedBy = null;
            pausedUntil = null;
            heldUntil = null;
            registerEvent(new MentorshipEnded(id(), year(), new SignUpId(mentor), new SignUpId(mentee), why));
        }
        return this;
    }

    /** It goes on in another year of the program; its own dates stay. */
    MentorshipEntry carryTo(ProgramYearId year) {
        requireRunning();
        programYear = year.value();
        return this;
    }

    /** Both would like to go on: another year follows the present one. */
    MentorshipEntry renew(int months, Period newRhythm) {
        requireRunning();
        number++;
        yearBegunOn = endsOn;
        endsOn = begunOn.plusMonths((long) months * number);
        if (!endsOn.isAfter(yearBegunOn)) { // the year's length has changed since
            endsOn = yearBegunOn.plusMonths(months);
        }
        rhythm = newRhythm.toString();
        registerEvent(new MentorshipRenewed(id(), year(), number));
        return this;
    }

    MentorshipEntry beAskedEvery(Period newRhythm) {
        requireRunning();
        if (!rhythm().equals(newRhythm)) {
            rhythm = newRhythm.toString();
            registerEvent(new MentorshipPlanChanged(id(), year()));
        }
        return this;
    }

    /** One of the two needs a rest. Who pauses again only moves the day. */
    MentorshipEntry pause(Role who, LocalDate until, LocalDate today) {
        requireRunning();
        if (!until.isAfter(today)) {
            throw new PauseIsOver(until);
        }
        if (!until.isBefore(endsOn)) {
            throw new PauseTooLong(endsOn);
        }
        pausedBy = who;
        pausedUntil = until;
        registerEvent(new MentorshipPaused(id(), year(), who, until));
        return this;
    }

    /** A mentee asks for another mentor, a mentor for a way out. */
    MentorshipEntry askForHelp(Role who) {
        requireRunning();
        registerEvent(new MentorshipHelpWanted(id(), year(), who, false));
        return this;
    }

    /** One of the two would like to talk to somebody of the program. */
    MentorshipEntry askForCall(Role who) {
        requireRunning();
        registerEvent(new MentorshipHelpWanted(id(), year(), who, true));
        return this;
    }

    /** Resuming what does not pause changes nothing. */
    MentorshipEntry resume(LocalDate today) {
        if (endedOn == null && pausedUntil != null) {
            resumedOn = today;
            pausedBy = null;
            pausedUntil = null;
            registerEvent(new MentorshipResumed(id(), year()));
        }
        return this;
    }

    /** The program leaves the two alone. Who holds again only moves the day. */
    MentorshipEntry hold(LocalDate until, LocalDate today) {
        requireRunning();
        if (!until.isAfter(today)) {
            throw new PauseIsOver(until);
        }
        heldUntil = until;
        registerEvent(new MentorshipHeld(id(), year()));
        return this;
    }

    /** Letting go of what is not held changes nothing. */
    MentorshipEntry letGo(LocalDate today) {
        if (endedOn == null && heldUntil != null) {
            resumedOn = today;
            heldUntil = null;
            registerEvent(new MentorshipResumed(id(), year()));
        }
        return this;
    }

    Instant begunAt() {
        return begunAt;
    }

    Period rhythm() {
        return Period.parse(rhythm);
    }

    Mentorship view() {
        return new Mentorship(
                id(),
                year(),
                new SignUpId(mentor),
                new SignUpId(mentee),
                begunOn,
                underWay,
                number,
                yearBegunOn,
                endsOn,
                rhythm(),
                pausedBy,
                pausedUntil,
                resumedOn,
                heldUntil,
                endedOn,
                ending,
                otherMentorWanted);
    }

    private void requireRunning() {
        if (endedOn != null) {
            throw new MentorshipIsOver();
        }
    }

    private MentorshipId id() {
        return new MentorshipId(id);
    }

    private ProgramYearId year() {
        return new ProgramYearId(programYear);
    }
}
