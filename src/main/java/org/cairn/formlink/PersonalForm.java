package org.cairn.formlink;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.cairn.participant.ParticipantId;
import org.cairn.program.ProgramYearId;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;

/** A form before one person: asked for by a task, or standing open for a purpose. */
@Entity
@Table(name = "personal_form")
@DynamicUpdate // a letter may be marked as sent while the task ends
class PersonalForm {

    enum State {
        OPEN,
        /** The person answered. Offers stay open: they can be taken again. */
        ANSWERED,
        /** The task was done by somebody else, or is not needed any more. */
        GONE
    }

    /** The variable that says whether its reader sits before a page that has promised the letter. */
    private static final String AWAITED = "awaited";

    /** The variable that says that the question can wait for the person's next letter. */
    private static final String PACED = "paced";

    /** The variable that says which program year it belongs to. */
    static final String PROGRAM_YEAR = "programYearId";

    /** The variable by which the form of a standing offer knows what it is opened for. */
    private static final String PURPOSE = "purpose";

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    @Column(name = "participant_id")
    private UUID participantId;

    @Column(name = "program_year_id")
    private @Nullable UUID programYearId;

    @Column
    private String copy;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    @Column
    private Map<String, Object> given;

    @Enumerated(EnumType.STRING)
    @Column
    private State state;

    @Column(name = "made_at")
    private Instant madeAt;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    @Column(name = "task_id")
    private @Nullable String taskId;

    @Column
    private @Nullable String letter;

    @Column
    private @Nullable String about;

    @Column
    private @Nullable Instant due;

    @Column(name = "mailed_at")
    private @Nullable Instant mailedAt;

    @Column
    private @Nullable String thread;

    @Column
    private int reminders;

    @Column
    private boolean paced;

    @Column
    private @Nullable String reminder;

    @Column
    private @Nullable String purpose;

    @Column
    private @Nullable String subject;

    protected PersonalForm() {}

    private PersonalForm(ParticipantId who, String copy, Map<String, Object> given, Instant now) {
        this.id = UUID.randomUUID();
        this.participantId = who.value();
        this.copy = copy;
        this.given = new HashMap<>(given);
        this.programYearId = given.get(PROGRAM_YEAR) instanceof String year ? UUID.fromString(year) : null;
        this.state = State.OPEN;
        this.madeAt = now;
    }

    /** A task asks for it. */
    static PersonalForm asked(
            ParticipantId who,
            String copy,
            Map<String, Object> given,
            String taskId,
            String letter,
            String about,
            @Nullable Instant due,
            Instant now) {
        PersonalForm form = new PersonalForm(who, copy, given, now);
        form.taskId = taskId;
        form.letter = letter;
        form.about = about;
        form.due = due;
        form.paced = Boolean.TRUE.equals(given.get(PACED));
        return form;
    }

    /** It stands open for a purpose. */
    static PersonalForm offered(
            ParticipantId who, String copy, Map<String, Object> given, String purpose, String subject, Instant now) {
        PersonalForm form = new PersonalForm(who, copy, given, now);
        form.purpose = purpose;
        form.subject = subject;
        return form;
    }

    UUID id() {
        return id;
    }

    ParticipantId who() {
        return new ParticipantId(participantId);
    }

    @Nullable
    ProgramYearId programYear() {
        return programYearId == null ? null : new ProgramYearId(programYearId);
    }

    String copy() {
        return copy;
    }

    /** What the form reads. */
    Map<String, Object> given() {
        Map<String, Object> values = new HashMap<>(given);
        if (purpose != null) {
            values.put(PURPOSE, purpose);
        }
        return values;
    }

    /** The task that asks; null for a standing offer. */
    @Nullable
    String taskId() {
        return taskId;
    }

    boolean isRequest() {
        return taskId != null;
    }

    boolean isOpen() {
        return state == State.OPEN;
    }

    boolean isAnswered() {
        return state == State.ANSWERED;
    }

    boolean isMailed() {
        return mailedAt != null;
    }

    /** Whether it comes with the person's next letter, at most one a week; other questions come at once. */
    boolean isPaced() {
        return paced;
    }

    boolean isAwaited() {
        return Boolean.TRUE.equals(given.get(AWAITED));
    }

    /** The letter that asks, or that reminds. */
    String letter() {
        return reminder == null ? said(letter) : reminder;
    }

    /** The letter that has asked, or is to ask, whatever reminds of it. */
    String asking() {
        return said(letter);
    }

    Instant madeAt() {
        return madeAt;
    }

    /** A reminder goes out with the person's next letter. */
    void remind(String letter) {
        reminder = letter;
    }

    @Nullable
    Instant due() {
        return due;
    }

    /** The answer is hoped for on another day. */
    void postpone(Instant newDue) {
        due = newDue;
    }

    /** The conversation that its first letter began. */
    String thread() {
        return said(thread);
    }

    @Nullable
    String purpose() {
        return purpose;
    }

    /** What it is about: the business key of the process that asks, or the subject of the offer. */
    String about() {
        return said(about == null ? subject : about);
    }

    /** How often the person has been reminded. */
    int reminders() {
        return reminders;
    }

    /** The person answered it; a standing offer stays. */
    void answered(Instant now) {
        if (isRequest()) {
            state = State.ANSWERED;
            closedAt = now;
        }
    }

    /** The task is no more. */
    void gone(Instant now) {
        if (isOpen()) {
            state = State.GONE;
            closedAt = now;
        }
    }

    private static String said(@Nullable String text) {
        if (text == null) {
            throw new IllegalStateException("not said of this kind of personal form, or not yet");
        }
        return text;
    }
}
