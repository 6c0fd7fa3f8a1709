package org.cairn.concern;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairn.mentorship.Mentorship;
import org.cairn.mentorship.MentorshipDesk;
import org.cairn.mentorship.MentorshipId;
import org.cairn.program.ProgramDesk;
import org.cairn.program.ProgramYearId;
import org.cairn.signup.Role;
import org.cairn.signup.SignUpDesk;
import org.cairn.signup.SignUpId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what people tell in confidence. Who may read it is for the caller to decide. */
@Component
@Transactional
public class ConcernDesk {

    /** Stands where a user's id would, for what the program did itself. */
    private static final String NOBODY = "";

    private static final TypeReference<Map<String, Object>> ANSWERS = new TypeReference<>() {};

    private final Concerns concerns;
    private final Notes notes;
    private final StepsTaken steps;
    private final Seal seal;
    private final ProgramDesk programs;
    private final SignUpDesk signUps;
    private final MentorshipDesk mentorships;
    private final ObjectMapper json = new ObjectMapper();
    private final Clock clock;

    ConcernDesk(
            Concerns concerns,
            Notes notes,
            StepsTaken steps,
            Seal seal,
            ProgramDesk programs,
            SignUpDesk signUps,
            MentorshipDesk mentorships,
            Clock clock) {
        this.concerns = concerns;
        this.notes = notes;
        this.steps = steps;
        this.seal = seal;
        this.programs = programs;
        this.signUps = signUps;
        this.mentorships = mentorships;
        this.clock = clock;
    }

    /**
     * Somebody says that something is wrong. Saying the same once more, under the same id, changes nothing.
     *
     * @param reporter the sign-up of whoever says so
     * @param pair which of their mentorships it is about; null if about none
     * @param answers everything that was answered, by key; it is sealed
     * @throws UnknownConcern if the id is somebody else's, or the pair is not theirs
     */
    public void raise(
            ConcernId id, SignUpId reporter, About about, @Nullable MentorshipId pair, Map<String, Object> answers) {
        var known = concerns.findById(id.value());
        if (known.isPresent()) {
            if (!known.get().view().reporter().equals(reporter)) {
                throw new UnknownConcern();
            }
            return;
        }
        ProgramYearId year = signUps.signUp(reporter).year();
        concerns.save(ConcernEntry.raise(
                id,
                year,
                reporter,
                about,
                pair,
                pair == null ? null : partner(pair, reporter),
                seal.seal(text(answers), place(id)),
                clock.instant(),
                answerBy(year)));
    }

    private SignUpId partner(MentorshipId pair, SignUpId reporter) {
        Mentorship mentorship = mentorships.mentorship(pair);
        Role role = mentorship.roleOf(reporter);
        if (role == null) {
            throw new UnknownConcern();
        }
        return role == Role.MENTOR ? mentorship.mentee() : mentorship.mentor();
    }

    /** @throws UnknownConcern if there is none with this id */
    @Transactional(readOnly = true)
    public Concern concern(ConcernId id) {
        return entry(id).view();
    }

    /**
     * The same, held until the transaction is over: whoever would decide it meanwhile waits, so that a diagram does not
     * miss what happens while it sets out to wait for it.
     */
    public Concern held(ConcernId id) {
        return locked(id).view();
    }

    /** All of them, the latest first. */
    @Transactional(readOnly = true)
    public List<Concern> all() {
        return concerns.findAllByOrderByRaisedAtDescIdAsc().stream()
                .map(ConcernEntry::view)
                .toList();
    }

    /**
     * What was answered, by key.
     *
     * @throws SealBroken if it cannot be opened
     */
    @Transactional(readOnly = true, noRollbackFor = SealBroken.class)
    public Map<String, Object> answers(ConcernId id) {
        return answers(seal.open(entry(id).sealed(), place(id)));
    }

    /** A handler writes something down; it is sealed. */
    public void note(ConcernId id, String who, String words) {
        UUID note = UUID.randomUUID();
        notes.save(new NoteEntry(note, id, who, clock.instant(), seal.seal(words, place(id) + "/" + note)));
        took(id, who, Step.NOTED);
    }

    /** What handlers wrote down, the first note first. */
    @Transactional(readOnly = true)
    public List<Note> notes(ConcernId id) {
        return notes.findByConcernOrderByAtAscIdAsc(id.value()).stream()
                .map(note -> new Note(note.who(), note.at(), words(id, note)))
                .toList();
    }

    private @Nullable String words(ConcernId id, NoteEntry note) {
        try {
            return seal.open(note.sealed(), place(id) + "/" + note.getId());
        } catch (SealBroken shut) { // one note that does not open hides no other
            return null;
        }
    }

    /** Writes down that somebody did something about it. */
    public void took(ConcernId id, String who, Step what) {
        steps.save(new StepEntry(id, who, clock.instant(), what));
    }

    /** Whether somebody has opened it or done something about it, so long ago at the most. */
    @Transactional(readOnly = true)
    public boolean lookedAt(ConcernId id, String who, Duration ago) {
        Instant since = clock.instant().minus(ago);
        return steps(id).stream()
                .anyMatch(step -> step.who().equals(who) && !step.at().isBefore(since));
    }

    /** What was done about it, the first thing first. */
    @Transactional(readOnly = true)
    public List<StepTaken> steps(ConcernId id) {
        return steps.findByConcernOrderByAtAscIdAsc(id.value()).stream()
                .map(StepEntry::view)
                .toList();
    }

    /**
     * A handler has answered it and looks again on a day.
     *
     * @throws ConcernIsClosed if it is closed
     * @throws DayIsPast if the day is not ahead
     */
    public void setAside(ConcernId id, String who, LocalDate day) {
        ConcernEntry entry = locked(id);
        took(id, who, Step.SET_ASIDE);
        concerns.save(entry.setAside(day, who, programs.today(entry.view().year())));
    }

    /** @throws ConcernIsClosed if it is closed */
    public void close(ConcernId id, String who, Outcome outcome) {
        ConcernEntry entry = locked(id);
        took(id, who, Step.CLOSED);
        concerns.save(entry.close(outcome, who, clock.instant()));
    }

    /** The day on which a handler wanted to look again has come. */
    public void takeUp(ConcernId id) {
        ConcernEntry entry = locked(id);
        took(id, NOBODY, Step.TAKEN_UP);
        concerns.save(entry.takeUp(answerBy(entry.view().year())));
    }

    /** Nobody has answered in time: the second handlers may read it, too. */
    public void handOn(ConcernId id) {
        ConcernEntry entry = locked(id);
        took(id, NOBODY, Step.HANDED_ON);
        concerns.save(entry.beLate(clock.instant()));
    }

    /** Forgets what was told in a year and closed before that time, with its notes. */
    public void forget(ProgramYearId year, Instant before) {
        concerns.forget(year.value(), before);
    }

    /** The morning of the day by which it is answered. */
    @Transactional(readOnly = true)
    public Instant due(ConcernId id) {
        Concern concern = concern(id);
        return programs.morning(concern.year(), concern.answerBy());
    }

    /** The morning of the working day after it. */
    @Transactional(readOnly = true)
    public Instant late(ConcernId id) {
        Concern concern = concern(id);
        return programs.morning(concern.year(), concern.answerBy().plusDays(1));
    }

    /** The morning on which a handler looks again; now if no day was named. */
    @Transactional(readOnly = true)
    public Instant secondLook(ConcernId id) {
        Concern concern = concern(id);
        LocalDate day = concern.lookAgainOn();
        return day == null ? clock.instant() : programs.morning(concern.year(), day);
    }

    /** By when what is said today in a program is read and answered. */
    @Transactional(readOnly = true)
    public LocalDate answerBy(ProgramYearId year) {
        return programs.workingDay(year, programs.year(year).arrangements().concernDays());
    }

    private static String place(ConcernId id) {
        return "concern/" + id;
    }

    private String text(Map<String, Object> answers) {
        try {
            return json.writeValueAsString(answers);
        } catch (JsonProcessingException never) {
            throw new IllegalStateException(never);
        }
    }

    private Map<String, Object> answers(String text) {
        try {
            return json.readValue(text, ANSWERS);
        } catch (JsonProcessingException never) {
            throw new IllegalStateException("What was sealed is no answer to a form."); // the cause would quote it
        }
    }

    private ConcernEntry entry(ConcernId id) {
        return concerns.findById(id.value()).orElseThrow(UnknownConcern::new);
    }

    private ConcernEntry locked(ConcernId id) {
        return concerns.findForUpdate(id.value()).orElseThrow(UnknownConcern::new);
    }
}
