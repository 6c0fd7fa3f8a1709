package org.cairn.signup;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cairn.kernel.EmailAddress;
import org.cairn.participant.Contact;
import org.cairn.participant.ParticipantDesk;
import org.cairn.participant.ParticipantId;
import org.cairn.program.ProgramDesk;
import org.cairn.program.ProgramYear;
import org.cairn.program.ProgramYearId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes sign-ups and moves them on. Every verb refuses what does not fit where the sign-up stands. */
@Component
@Transactional
public class SignUpDesk {

    /** How long a letter that was asked for may still be under way, when the same is sent once more. */
    private static final Duration ON_ITS_WAY = Duration.ofHours(1);

    private final SignUps signUps;
    private final Counting counting;
    private final ProgramDesk programs;
    private final ParticipantDesk participants;
    private final Clock clock;

    SignUpDesk(SignUps signUps, Counting counting, ProgramDesk programs, ParticipantDesk participants, Clock clock) {
        this.signUps = signUps;
        this.counting = counting;
        this.programs = programs;
        this.participants = participants;
        this.clock = clock;
    }

    /**
     * Takes what somebody sent from the public form, already checked against it. Nobody has proved to own the address:
     * whoever is signed up already in this role stays as they are, and of several sendings that nobody has confirmed each
     * is a sign-up of its own, until one of them is confirmed.
     *
     * @return the sign-up, or the one that is known already
     * @throws SignUpClosed if the year takes no sign-ups now
     */
    public SignUpId receive(
            ProgramYearId year, Role role, EmailAddress email, String name, Map<String, Object> answers) {
        ProgramYear open = programs.year(year);
        Instant now = clock.instant();
        if (!open.takesSignUps(now) && !open.takesLateSignUps(now)) {
            throw new SignUpClosed(open.programName());
        }
        ParticipantId who = participants.welcome(email, name).id();
        Optional<SignUpEntry> counts = counting.upTo(open, who, role);
        List<SignUpEntry> waiting = signUps.unconfirmed(year.value(), who.value(), role);
        Optional<SignUpEntry> asked = counts.or(() -> waiting.stream().findFirst())
                .filter(known -> counts.isPresent() || known.saysTheSame(name, answers));
        if (asked.isPresent()) {
            return signUps.save(asked.get().receiveAgain()).id();
        }
        return waiting.stream()
                .filter(known -> known.saysTheSame(name, answers))
                .filter(known -> known.signedUpAt().isAfter(now.minus(ON_ITS_WAY)))
                .findFirst()
                .orElseGet(() -> signUps.save(SignUpEntry.receive(year, who, role, name, answers, now)))
                .id();
    }

    /** What the letter about an unconfirmed sign-up shows: everything that was filled in, as it was filled in. */
    @Transactional(readOnly = true)
    public Map<String, Object> toConfirm(SignUpId id) {
        SignUpEntry entry = entry(id);
        Map<String, Object> values = new LinkedHashMap<>(prefill(id));
        if (entry.givenName() != null) {
            values.put("name", entry.givenName());
            values.remove("phone");
            if (entry.givenPhone() != null) {
                values.put("phone", entry.givenPhone());
            }
        }
        return values;
    }

    /** Whether no other sign-up of this person in the role waits longer for its confirmation. */
    @Transactional(readOnly = true)
    public boolean firstToConfirm(SignUpId id) {
        SignUpEntry entry = entry(id);
        return signUps.unconfirmed(entry.year().value(), entry.participant().value(), entry.role()).stream()
                .findFirst()
                .filter(first -> !first.id().equals(id))
                .isEmpty();
    }

    /**
     * Whether a confirmation lets it count, or has let it: not if it has expired, or if another one of the same person
     * counts. Until the end of the transaction no other confirmation of that person comes in between.
     */
    public boolean mayCount(SignUpId id) {
        participants.lock(
                signUps.participantOf(id.value()).map(ParticipantId::new).orElseThrow(() -> new UnknownSignUp(id)));
        SignUpEntry entry = entry(id);
        return entry.state() == SignUpState.UNCONFIRMED
                ? signUps.counting(entry.year().value(), entry.participant().value(), entry.role())
                        .isEmpty()
                : entry.state().living();
    }

    /**
     * The link in the letter was followed and its button pressed: mentors go to vetting, mentees into the market. What
     * else was sent with this address is over.
     *
     * @throws NotPossibleNow if the sign-up is over
     */
    public void confirm(SignUpId id) {
        SignUpEntry entry = entry(id);
        Contact contact = participants.contact(entry.participant());
        String name = entry.givenName();
        if (entry.state() == SignUpState.UNCONFIRMED && name != null) {
            participants.rename(contact.id(), name);
            if (entry.givenPhone() != null) {
                participants.changePhone(contact.id(), entry.givenPhone());
            }
            entry.handOverContact();
        }
        signUps.save(
                entry.confirm(counting.inBothRoles(entry.year(), entry.participant(), entry.role()), since(entry)));
        counting.supersedeOthers(entry);
    }

    /** A coordinator takes somebody into the market. */
    public void accept(SignUpId id) {
        SignUpEntry entry = entry(id);
        signUps.save(entry.accept(since(entry)));
    }

    /** A coordinator declines somebody, with a reason that stays private. */
    public void decline(SignUpId id, String reason) {
        signUps.save(entry(id).decline(reason));
    }

    /** A coordinator wants to look again on a day. */
    public void hold(SignUpId id, LocalDate again) {
        SignUpEntry entry = entry(id);
        signUps.save(entry.hold(again, today(entry)));
    }

    /** Out of the market until a day. */
    public void pause(SignUpId id, LocalDate until) {
        SignUpEntry entry = entry(id);
        signUps.save(entry.pause(until, today(entry)));
    }

    /** Back from a pause. */
    public void resume(SignUpId id) {
        signUps.save(entry(id).resume());
    }

    /** Somebody leaves. {@link #comeBack} undoes it. */
    public void withdraw(SignUpId id) {
        signUps.save(entry(id).withdraw());
    }

    /**
     * Undoes a withdrawal.
     *
     * @throws AlreadySignedUp if the person has signed up anew since
     * @throws SignUpClosed if the year has been closed since
     */
    public void comeBack(SignUpId id) {
        SignUpEntry entry = entry(id);
        SignUp view = entry.view();
        ProgramYear year = programs.year(view.year());
        if (!view.state().living()
                && counting.inProgram(year, view.participant(), view.role()).isPresent()) {
            throw new AlreadySignedUp();
        }
        if (year.closedAt() != null) {
            throw new SignUpClosed(year.programName());
        }
        signUps.save(entry.comeBack(today(entry)));
    }

    /** Nobody confirmed in time; a sign-up that was confirmed or left in the last moment stays as it is. */
    public void expire(SignUpId id) {
        signUps.save(entry(id).expire());
    }

    /**
     * Replaces the answers with others that were checked against the form. A name or a telephone number among them is
     * the participant's; an address is left out, since a new one has to be proved.
     */
    public void changeAnswers(SignUpId id, Map<String, Object> answers) {
        SignUpEntry entry = entry(id);
        ContactAnswers.keep(participants, entry.participant(), answers);
        if (answers.containsKey("name")) {
            entry.handOverContact();
        }
        signUps.save(entry.changeAnswers(answers));
    }

    /** A mentorship has begun: a mentee is out of the market; a mentor stays, capacity is counted there. */
    public void matched(SignUpId id) {
        signUps.save(entry(id).matched());
    }

    /** A mentorship has ended: a mentee is in the market again, and the wait counts from its first day. */
    public void freed(SignUpId id) {
        signUps.save(entry(id).freed());
    }

    /** @throws UnknownSignUp if there is none with this id */
    @Transactional(readOnly = true)
    public SignUp signUp(SignUpId id) {
        return entry(id).view();
    }

    /** Those in the market, the longest wait first. */
    @Transactional(readOnly = true)
    public List<SignUp> waiting(ProgramYearId year, Role role) {
        return those(year, role, Set.of(SignUpState.WAITING));
    }

    /** The same, and those who pause. */
    @Transactional(readOnly = true)
    public List<SignUp> waitingOrPausing(ProgramYearId year, Role role) {
        return those(year, role, Set.of(SignUpState.WAITING, SignUpState.PAUSED));
    }

    private List<SignUp> those(ProgramYearId year, Role role, Set<SignUpState> states) {
        return signUps
                .findByProgramYearAndRoleAndStateInOrderByWaitingSinceAscSignedUpAtAscIdAsc(year.value(), role, states)
                .stream()
                .map(SignUpEntry::view)
                .toList();
    }

    /** Every sign-up of a year, over or not, in the order of arrival. */
    @Transactional(readOnly = true)
    public List<SignUp> all(ProgramYearId year) {
        return signUps.findByProgramYearOrderBySignedUpAtAscIdAsc(year.value()).stream()
                .map(SignUpEntry::view)
                .toList();
    }

    /** The same, and those that were carried over into a later year. */
    @Transactional(readOnly = true)
    public List<SignUp> ever(ProgramYearId year) {
        return signUps.ever(year.value()).stream().map(SignUpEntry::view).toList();
    }

    /** How the program of a sign-up knows the person. */
    @Transactional(readOnly = true)
    public Contact contact(SignUpId id) {
        SignUp signUp = signUp(id);
        return signUp.contact(participants.contact(signUp.participant()));
    }

    /** The same of many; whoever is gone is left out. */
    @Transactional(readOnly = true)
    public Map<SignUpId, Contact> contacts(Collection<SignUpId> ids) {
        List<SignUp> known = signUps
                .findByIdIn(ids.stream().map(SignUpId::value).toList())
                .stream()
                .map(SignUpEntry::view)
                .toList();
        Map<ParticipantId, Contact> people =
                participants.contacts(known.stream().map(SignUp::participant).toList());
        return known.stream()
                .collect(Collectors.toMap(
                        SignUp::id, one -> one.contact(Objects.requireNonNull(people.get(one.participant())))));
    }

    /** Every sign-up of a person, of any year, over or not, in the order of arrival. */
    @Transactional(readOnly = true)
    public List<SignUp> of(ParticipantId who) {
        return signUps.findByParticipantOrderBySignedUpAtAscIdAsc(who.value()).stream()
                .map(SignUpEntry::view)
                .toList();
    }

    /** A person's other sign-ups of the same year that ever counted, such as one that was declined before. */
    @Transactional(readOnly = true)
    public List<SignUp> others(SignUpId id) {
        SignUp one = signUp(id);
        return signUps
                .findByProgramYearAndParticipantOrderBySignedUpAtAscIdAsc(
                        one.year().value(), one.participant().value())
                .stream()
                .filter(other -> other.vouchedFor() && !other.id().equals(id))
                .map(SignUpEntry::view)
                .toList();
    }

    /** The sign-up of a person in a role that counts, else the first that waits to be confirmed. */
    @Transactional(readOnly = true)
    public Optional<SignUp> living(ProgramYearId year, ParticipantId who, Role role) {
        return signUps.counting(year.value(), who.value(), role)
                .or(() -> signUps.unconfirmed(year.value(), who.value(), role).stream()
                        .findFirst())
                .map(SignUpEntry::view);
    }

    /** Whether a coordinator's word is needed before the sign-up is in the market. */
    @Transactional(readOnly = true)
    public boolean needsVetting(SignUpId id) {
        SignUpState state = entry(id).state();
        return state == SignUpState.VETTING || state == SignUpState.HELD;
    }

    /** What a form about the sign-up starts with: its answers, and the participant's name, address and number. */
    @Transactional(readOnly = true)
    public Map<String, Object> prefill(SignUpId id) {
        SignUp signUp = signUp(id);
        Contact contact = participants.contact(signUp.participant());
        Map<String, Object> values = new LinkedHashMap<>(signUp.answers());
        values.put("name", contact.name());
        values.put("email", contact.email().value());
        if (contact.phone() != null) {
            values.put("phone", contact.phone());
        }
        return values;
    }

    /** What {@link #takeIn} would do now. */
    @Transactional(readOnly = true)
    public ImportEffect wouldTakeIn(ImportedSignUp file) {
        Contact known = participants.find(file.email()).orElse(null);
        Optional<SignUpEntry> before = known == null ? Optional.empty() : latest(file, known.id());
        if (before.isPresent()) {
            return before.get().wouldImportAgain(file.answers());
        }
        if (known != null
                && counting.upTo(programs.year(file.year()), known.id(), file.role())
                        .isPresent()) {
            return new ImportEffect(
                    ImportEffect.Kind.UNCHANGED,
                    "Is in an earlier year of the program, and is carried over when that is over; nothing changes.");
        }
        String held = held(file, known == null ? null : known.id());
        return held == null
                ? new ImportEffect(
                        ImportEffect.Kind.NEW,
                        switch (file.role()) {
                            case MENTOR -> "Is imported, and a coordinator accepts or declines.";
                            case MENTEE -> "Is imported and waits for a mentor.";
                            case PEER -> "Is imported and waits for a group.";
                        })
                : new ImportEffect(ImportEffect.Kind.HELD, "Is imported and held for a coordinator: " + held);
    }

    /**
     * Takes in somebody from a coordinator's file. The same again changes nothing; nobody who has left is brought back,
     * and what people have said themselves is not overwritten.
     *
     * @param mustConfirm whether the person must follow the link in a letter before anything counts
     */
    public ImportEffect takeIn(ImportedSignUp file, boolean mustConfirm) {
        Contact contact = participants.welcome(file.email(), file.name()); // from here on nobody else signs them up
        ImportEffect effect = wouldTakeIn(file);
        if (effect.kind() == ImportEffect.Kind.UNCHANGED) {
            return effect;
        }
        if (effect.kind() == ImportEffect.Kind.UPDATED) {
            signUps.save(latest(file, contact.id()).orElseThrow().importAgain(file.answers()));
            return effect;
        }
        boolean elsewhere = knownElsewhere(contact.id(), file.year());
        if (!elsewhere && contact.phone() == null && file.answers().get("phone") instanceof String phone) {
            participants.changePhone(contact.id(), phone);
        }
        Instant now = clock.instant();
        Instant said = file.signedUpAt();
        Instant signedUpAt = said == null || said.isAfter(now) ? now : said;
        SignUpEntry fresh = SignUpEntry.importFrom(
                file, contact.id(), mustConfirm, held(file, contact.id()), signedUpAt, day(file.year(), signedUpAt));
        SignUpEntry made = signUps.save(elsewhere ? fresh.asTold(file) : fresh);
        if (!mustConfirm) {
            counting.supersedeOthers(made);
        }
        return effect;
    }

    /** Whether somebody has signed up in other programs, and never in this one. */
    private boolean knownElsewhere(ParticipantId who, ProgramYearId year) {
        String program = programs.year(year).program();
        List<SignUp> all = of(who);
        return !all.isEmpty()
                && all.stream()
                        .noneMatch(one -> programs.year(one.year()).program().equals(program));
    }

    /** What is known of a person from the file; what anybody may have sent with the address is nobody's word. */
    private Optional<SignUpEntry> latest(ImportedSignUp file, ParticipantId who) {
        return signUps.counting(file.year().value(), who.value(), file.role())
                .or(
                        () -> signUps
                                .findByProgramYearAndParticipantOrderBySignedUpAtAscIdAsc(
                                        file.year().value(), who.value())
                                .stream()
                                .filter(entry -> entry.role() == file.role() && entry.vouchedFor())
                                .reduce((earlier, later) -> earlier.state().living()
                                                && !later.state().living()
                                        ? earlier
                                        : later));
    }

    private @Nullable String held(ImportedSignUp file, @Nullable ParticipantId who) {
        return file.held() != null || who == null ? file.held() : counting.inBothRoles(file.year(), who, file.role());
    }

    /** From when a wait counts: for imported people from the day on which they signed up. */
    private LocalDate since(SignUpEntry entry) {
        SignUp view = entry.view();
        return view.imported() ? day(view.year(), view.signedUpAt()) : today(entry);
    }

    private LocalDate day(ProgramYearId year, Instant instant) {
        return instant.atZone(programs.year(year).zone()).toLocalDate();
    }

    private LocalDate today(SignUpEntry entry) {
        return programs.today(entry.view().year());
    }

    private SignUpEntry entry(SignUpId id) {
        return signUps.findById(id.value()).orElseThrow(() -> new UnknownSignUp(id));
    }
}
