package org.cairn.signup;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.cairn.participant.ParticipantId;
import org.cairn.program.ProgramYearId;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/** One person's sign-up in one role for one program year. */
@Entity
@Table(name = "sign_up")
class SignUpEntry extends AbstractAggregateRoot<SignUpEntry> {

    /** Answers that belong to the participant and not to the sign-up. */
    static final Set<String> CONTACT_KEYS = Set.of("name", "email", "phone");

    /** One to five; a number that has come through a form may bring zeros behind its point. */
    private static final Pattern PLACES = Pattern.compile("[1-5]([.]0{0,10})?");

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    @Column
    private UUID programYear;

    @Column
    private UUID participant;

    @Column
    @Enumerated(EnumType.STRING)
    private Role role;

    @Column
    @Enumerated(EnumType.STRING)
    private SignUpState state;

    @Column
    @Enumerated(EnumType.STRING)
    private @Nullable SignUpState stateBefore;

    @Column
    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private Map<String, Object> answers;

    @Column
    private int capacity;

    @Column
    private @Nullable String givenName;

    @Column
    private @Nullable String givenPhone;

    @Column
    private Instant signedUpAt;

    @Column
    private @Nullable LocalDate waitingSince;

    @Column
    private @Nullable LocalDate pausedUntil;

    @Column
    private @Nullable LocalDate heldUntil;

    @Column
    private @Nullable String reason;

    @Column
    private boolean imported;

    @Column
    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private @Nullable Map<String, Object> importedAnswers;

    protected SignUpEntry() {}

    private SignUpEntry(ProgramYearId year, ParticipantId who, Role role, Map<String, Object> given, Instant now) {
        id = UUID.randomUUID();
        programYear = year.value();
        participant = who.value();
        this.role = role;
        state = SignUpState.UNCONFIRMED;
        answers = Map.of();
        signedUpAt = now;
        answer(given);
    }

    /** Somebody has filled in the public form. Until the address is confirmed nothing counts. */
    static SignUpEntry receive(
            ProgramYearId year, ParticipantId who, Role role, String name, Map<String, Object> given, Instant now) {
        SignUpEntry entry = new SignUpEntry(year, who, role, given, now);
        entry.givenName = name;
        entry.givenPhone = phone(given);
        entry.registerEvent(new SignUpReceived(entry.id(), year, role, true));
        return entry;
    }

    /**
     * A coordinator has imported somebody.
     *
     * @param held why a coordinator must look at it first; null: nothing to clear up
     * @param since the day from which the wait counts
     */
    static SignUpEntry importFrom(
            ImportedSignUp file,
            ParticipantId who,
            boolean mustConfirm,
            @Nullable String held,
            Instant signedUpAt,
            LocalDate since) {
        SignUpEntry entry = new SignUpEntry(file.year(), who, file.role(), file.answers(), signedUpAt);
        entry.imported = true;
        entry.importedAnswers = kept(file.answers());
        entry.reason = held;
        entry.registerEvent(new SignUpReceived(entry.id(), file.year(), file.role(), mustConfirm));
        if (!mustConfirm) {
            entry.count(since);
        }
        return entry;
    }

    /** Other programs know the person; this one knows what the file says. */
    SignUpEntry asTold(ImportedSignUp file) {
        givenName = file.name();
        givenPhone = phone(file.answers());
        return this;
    }

    /** Somebody is back, whose address is known to be theirs. Whether that is enough is for the desk to say. */
    static SignUpEntry again(ProgramYearId year, SignUp before, Map<String, Object> given, Instant now) {
        SignUpEntry entry = new SignUpEntry(year, before.participant(), before.role(), given, now);
        entry.registerEvent(new SignUpReceived(entry.id(), year, before.role(), false));
        return entry;
    }

    /** Whom a coordinator has accepted once is accepted. */
    SignUpEntry takeBack(LocalDate since) {
        enterMarket(since);
        return this;
    }

    /** From here on the sign-up counts; where something is to be cleared up, a coordinator looks at it first. */
    SignUpEntry count(@Nullable String held, LocalDate since) {
        reason = held;
        count(since);
        return this;
    }

    /** What counts goes on in another year; everything else about it stays. */
    SignUpEntry carryTo(ProgramYearId year) {
        programYear = year.value();
        return this;
    }

    /** What importing these answers again would do. What people have said themselves since then counts more. */
    ImportEffect wouldImportAgain(Map<String, Object> given) {
        if (!state.living()) {
            return unchanged("Has been here before and is " + state.words() + "; nothing changes.");
        }
        if (!imported || importedAnswers == null) {
            return unchanged("Has signed up already, and those answers count; nothing changes.");
        }
        if (plain(importedAnswers).equals(plain(given))) {
            return unchanged("Was imported before with the same answers; nothing changes.");
        }
        if (state == SignUpState.UNCONFIRMED) {
            return unchanged("Was imported before and has not confirmed yet what the letter showed; nothing changes"
                    + " until then.");
        }
        if (wouldChange(importedAnswers)) {
            return unchanged("Has changed the answers since the import, and the person's own count; nothing changes.");
        }
        return new ImportEffect(ImportEffect.Kind.UPDATED, "Was imported before; the answers become the new ones.");
    }

    SignUpEntry importAgain(Map<String, Object> given) {
        if (wouldImportAgain(given).kind() == ImportEffect.Kind.UPDATED) {
            changeAnswers(given);
            importedAnswers = kept(given);
        }
        return this;
    }

    private static ImportEffect unchanged(String says) {
        return new ImportEffect(ImportEffect.Kind.UNCHANGED, says);
    }

    /** Somebody has sent the form again. Nobody has proved anything by that, so nothing changes. */
    SignUpEntry receiveAgain() {
        registerEvent(new SignUpRepeated(id(), year(), role, state));
        return this;
    }

    /** Whether the form was sent with exactly these answers. */
    boolean saysTheSame(String name, Map<String, Object> given) {
        return name.equals(givenName) && Objects.equals(givenPhone, phone(given)) && !wouldChange(given);
    }

    /** Whether anybody stands up for it: a coordinator, or the person by a confirmation. */
    boolean vouchedFor() {
        return imported || (state != SignUpState.UNCONFIRMED && state != SignUpState.EXPIRED);
    }

    /** The address is the person's own. Confirming twice is confirming once. */
    SignUpEntry confirm(@Nullable String held, LocalDate since) {
        if (state != SignUpState.UNCONFIRMED) {
            require(state.living(), "confirmed");
            return this;
        }
        if (held != null) {
            reason = held;
        }
        registerEvent(new SignUpConfirmed(id(), year(), role));
        count(since);
        return this;
    }

    SignUpEntry accept(LocalDate since) {
        require(state == SignUpState.VETTING || state == SignUpState.HELD, "accepted");
        enterMarket(since);
        return this;
    }

    SignUpEntry decline(String why) {
        require(state == SignUpState.VETTING || state == SignUpState.HELD, "declined");
        state = SignUpState.DECLINED;
        heldUntil = null;
        reason = why.isBlank() ? null : why.strip();
        registerEvent(new SignUpDeclined(id(), year(), role));
        return this;
    }

    SignUpEntry hold(LocalDate again, LocalDate today) {
        require(state == SignUpState.VETTING || state == SignUpState.HELD, "held");
        ahead(again, today);
        state = SignUpState.HELD;
        heldUntil = again;
        registerEvent(new SignUpHeld(id(), year(), role));
        return this;
    }

    SignUpEntry pause(LocalDate until, LocalDate today) {
        require(state == SignUpState.WAITING || state == SignUpState.PAUSED, "paused");
        ahead(until, today);
        state = SignUpState.PAUSED;
        pausedUntil = until;
        registerEvent(new SignUpPaused(id(), year(), role));
        return this;
    }

    /** Resuming what does not pause changes nothing. */
    SignUpEntry resume() {
        if (state == SignUpState.PAUSED) {
            state = SignUpState.WAITING;
            pausedUntil = null;
            registerEvent(new SignUpResumed(id(), year(), role));
        } else {
            require(state.living(), "resumed");
        }
        return this;
    }

    /** Withdrawing twice is withdrawing once. */
    SignUpEntry withdraw() {
        if (state == SignUpState.WITHDRAWN) {
            return this;
        }
        require(state.living(), "withdrawn");
        stateBefore = state;
        state = SignUpState.WITHDRAWN;
        registerEvent(new SignUpWithdrawn(id(), year(), role));
        return this;
    }

    /** Undoes a withdrawal: everything stands as before, except that a mentee's mentorship is over. */
    SignUpEntry comeBack(LocalDate today) {
        if (state.living()) {
            return this;
        }
        SignUpState before = stateBefore;
        if (state != SignUpState.WITHDRAWN || before == null) {
            throw new NotPossibleNow("taken up again", state);
        }
        state = before == SignUpState.MATCHED ? SignUpState.WAITING : before;
        boolean overAlready = pausedUntil != null && !pausedUntil.isAfter(today);
        if (state == SignUpState.PAUSED && (overAlready || role == Role.PEER)) { // a peer's pause was one from a group
            state = SignUpState.WAITING;
            pausedUntil = null;
        }
        stateBefore = null;
        registerEvent(new SignUpReturned(id(), year(), role));
        return this;
    }

    /** Nobody confirmed in time. Whoever did, or left, in the last moment stays as they are. */
    SignUpEntry expire() {
        if (state == SignUpState.UNCONFIRMED) {
            state = SignUpState.EXPIRED;
            registerEvent(new SignUpExpired(id(), year(), role));
        }
        return this;
    }

    /** Another sign-up of the same person counts. */
    SignUpEntry supersede() {
        if (state == SignUpState.UNCONFIRMED) {
            state = SignUpState.EXPIRED;
            registerEvent(new SignUpSuperseded(id(), year(), role));
        }
        return this;
    }

    SignUpEntry changeAnswers(Map<String, Object> given) {
        require(state.living(), "changed");
        if (answer(given)) {
            registerEvent(new SignUpAnswersChanged(id(), year(), role));
        }
        return this;
    }

    /** A mentee has a mentor now; a mentor stays in the market, where the capacity is counted. */
    SignUpEntry matched() {
        if (role == Role.MENTEE) {
            require(state == SignUpState.WAITING || state == SignUpState.MATCHED, "matched");
            state = SignUpState.MATCHED;
        }
        return this;
    }

    /** A mentee's mentorship is over; the wait counts from its first day. */
    SignUpEntry freed() {
        if (state == SignUpState.MATCHED) {
            state = SignUpState.WAITING;
            registerEvent(new SignUpReturned(id(), year(), role));
        }
        return this;
    }

    /** The name that was typed at sign-up; null once it has been handed over. */
    @Nullable
    String givenName() {
        return givenName;
    }

    @Nullable
    String givenPhone() {
        return givenPhone;
    }

    /** What was typed at sign-up is the participant's from now on. */
    void handOverContact() {
        givenName = null;
        givenPhone = null;
    }

    boolean imported() {
        return imported;
    }

    Role role() {
        return role;
    }

    Instant signedUpAt() {
        return signedUpAt;
    }

    boolean wouldChange(Map<String, Object> given) {
        return !plain(answers).equals(plain(given));
    }

    SignUpState state() {
        return state;
    }

    ParticipantId participant() {
        return new ParticipantId(participant);
    }

    SignUp view() {
        return new SignUp(
                id(),
                year(),
                participant(),
                role,
                state,
                plain(answers),
                capacity,
                signedUpAt,
                waitingSince,
                pausedUntil,
                heldUntil,
                reason,
                imported,
                givenName == null ? null : new SignUp.Told(givenName, givenPhone));
    }

    /** Those without contact data, numbers in the two types that they are read back in. */
    static Map<String, Object> plain(Map<String, Object> given) {
        Map<String, Object> kept = new LinkedHashMap<>();
        given.forEach((key, answer) -> {
            if (!CONTACT_KEYS.contains(key)) {
                kept.put(key, plain(answer));
            }
        });
        return Collections.unmodifiableMap(kept);
    }

    /**
     * The same with numbers as JSON brings them back. Else what was written would seem changed to Hibernate, and be
     * written anew before every query.
     */
    private static Map<String, Object> kept(Map<String, Object> given) {
        Map<String, Object> kept = new LinkedHashMap<>();
        plain(given).forEach((key, answer) -> kept.put(key, kept(answer)));
        return kept;
    }

    private static Object kept(Object answer) {
        if (answer instanceof Long whole && whole == whole.intValue()) {
            return whole.intValue();
        }
        return answer instanceof BigDecimal number ? (Object) number.doubleValue() : answer;
    }

    private static Object plain(Object answer) {
        if (answer instanceof Integer || answer instanceof Short) {
            return ((Number) answer).longValue();
        }
        if (answer instanceof Double || answer instanceof Float) {
            return new BigDecimal(answer.toString());
        }
        return answer;
    }

    private static @Nullable String phone(Map<String, Object> given) {
        return given.get("phone") instanceof String phone && !phone.isBlank() ? phone : null;
    }

    SignUpId id() {
        return new SignUpId(id);
    }

    ProgramYearId year() {
        return new ProgramYearId(programYear);
    }

    /** From here on the sign-up counts: the next word is a coordinator's, or the market's. */
    private void count(LocalDate since) {
        if (reason != null) {
            state = SignUpState.HELD;
            registerEvent(new SignUpHeld(id(), year(), role));
        } else if (role == Role.MENTOR) {
            state = SignUpState.VETTING;
        } else {
            enterMarket(since);
        }
    }

    private void enterMarket(LocalDate since) {
        state = SignUpState.WAITING;
        heldUntil = null;
        reason = null;
        if (waitingSince == null) {
            waitingSince = since;
        }
        registerEvent(new SignUpAccepted(id(), year(), role));
    }

    /** Whether anything is different now. */
    private boolean answer(Map<String, Object> given) {
        int places = role == Role.MENTOR ? capacityIn(given) : 1;
        boolean different = wouldChange(given) || places != capacity;
        answers = kept(given);
        capacity = places;
        return different;
    }

    private static int capacityIn(Map<String, Object> given) {
        Object capacity = given.get("capacity");
        if (capacity == null) {
            return 1;
        }
        if (!PLACES.matcher(capacity.toString().strip()).matches()) {
            throw new NoSuchCapacity(capacity);
        }
        return new BigDecimal(capacity.toString().strip()).intValueExact();
    }

    private void require(boolean possible, String what) {
        if (!possible) {
            throw new NotPossibleNow(what, state);
        }
    }

    private static void ahead(LocalDate day, LocalDate today) {
        if (!day.isAfter(today)) {
            throw new DateIsPast(day);
        }
    }
}
