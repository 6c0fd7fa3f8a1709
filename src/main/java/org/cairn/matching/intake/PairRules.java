package org.cairn.matching.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairn.kernel.EmailAddress;
import org.cairn.mentorship.Mentorship;
import org.cairn.mentorship.MentorshipDesk;
import org.cairn.participant.ParticipantDesk;
import org.cairn.program.ProgramYearId;
import org.cairn.signup.ImportEffect;
import org.cairn.signup.ImportedSignUp;
import org.cairn.signup.Role;
import org.cairn.signup.SignUp;
import org.cairn.signup.SignUpDesk;
import org.cairn.signup.SignUpState;
import org.cairn.signup.intake.ImportRow;
import org.cairn.signup.intake.ImportRow.Fate;
import org.jspecify.annotations.Nullable;

/** Judges the rows of one file, one after the other: what an earlier row takes, a later one does not find. */
final class PairRules {

    private static final int MOST_PLACES = 5;

    private final ProgramYearId year;
    private final ParticipantDesk participants;
    private final SignUpDesk signUps;
    private final MentorshipDesk mentorships;
    private final PairProspects prospects;
    private final List<PairRow.Members> admitted = new ArrayList<>();
    private final Map<EmailAddress, Role> roles = new HashMap<>();
    private final Map<EmailAddress, PairPreview.Newcomer> newcomers = new LinkedHashMap<>();

    PairRules(
            ProgramYearId year,
            ParticipantDesk participants,
            SignUpDesk signUps,
            MentorshipDesk mentorships,
            PairProspects prospects) {
        this.year = year;
        this.participants = participants;
        this.signUps = signUps;
        this.mentorships = mentorships;
        this.prospects = prospects;
    }

    ImportRow judge(PairRow row) {
        PairRow.Members pair = row.members();
        if (pair == null) {
            return row.because(Fate.BAD, "");
        }
        Optional<ImportRow> known = known(row, pair);
        if (known.isPresent()) {
            return known.get();
        }
        Optional<ImportRow> wrong = wrong(row, pair);
        if (wrong.isPresent()) {
            return wrong.get();
        }
        admit(pair);
        return row.because(Fate.NEW, "Goes on as a pair, without an introduction. " + prospects.words(pair));
    }

    List<PairRow.Members> admitted() {
        return List.copyOf(admitted);
    }

    List<PairPreview.Newcomer> newcomers() {
        return List.copyOf(newcomers.values());
    }

    /** The sign-up of somebody that counts in this year. */
    static Optional<SignUp> counting(
            ParticipantDesk participants, SignUpDesk signUps, ProgramYearId year, Role role, EmailAddress email) {
        return participants
                .find(email)
                .flatMap(person -> signUps.living(year, person.id(), role))
                .filter(signUp -> signUp.state() != SignUpState.UNCONFIRMED);
    }

    private Optional<SignUp> counting(Role role, PairRow.Member member) {
        return counting(participants, signUps, year, role, member.email());
    }

    private Optional<ImportRow> known(PairRow row, PairRow.Members pair) {
        if (admitted.stream().anyMatch(other -> sameTwo(other, pair))) {
            return Optional.of(row.because(Fate.REPEATED, "These two stand in the file above."));
        }
        Optional<Mentorship> before = before(pair);
        return before.map(two -> row.because(
                Fate.UNCHANGED,
                two.runs()
                        ? "These two are here as a pair already; nothing changes."
                        : "These two were here as a pair, which has ended; nothing changes."));
    }

    private static boolean sameTwo(PairRow.Members one, PairRow.Members other) {
        return one.mentor().email().equals(other.mentor().email())
                && one.mentee().email().equals(other.mentee().email());
    }

    /** Their latest mentorship of this year. */
    private Optional<Mentorship> before(PairRow.Members pair) {
        return participants.find(pair.mentee().email()).stream()
                .flatMap(person -> signUps.of(person.id()).stream())
                .filter(signUp -> signUp.year().equals(year) && signUp.role() == Role.MENTEE)
                .flatMap(signUp -> mentorships.of(signUp.id()).stream())
                .filter(two -> address(two, Role.MENTOR).equals(pair.mentor().email()))
                .reduce((earlier, later) -> later);
    }

    private EmailAddress address(Mentorship two, Role role) {
        return participants
                .contact(signUps.signUp(two.member(role)).participant())
                .email();
    }

    private Optional<ImportRow> wrong(PairRow row, PairRow.Members pair) {
        String mentor = refuses(Role.MENTOR, pair.mentor());
        if (mentor != null) {
            return Optional.of(row.wrong(PairColumn.MENTOR_EMAIL, mentor));
        }
        String mentee = refuses(Role.MENTEE, pair.mentee());
        if (mentee != null) {
            return Optional.of(row.wrong(PairColumn.MENTEE_EMAIL, mentee));
        }
        if (pair.mentor().email().equals(pair.mentee().email())) {
            return Optional.of(row.wrong(PairColumn.MENTEE_EMAIL, "This is the mentor's address. Write the mentee's."));
        }
        if (pair.rhythm() != null && !mentorships.possible(year, pair.rhythm())) {
            return Optional.of(row.wrong(
                    PairColumn.RHYTHM,
                    "The program asks nobody in this rhythm. Write another one, or leave it blank."));
        }
        if (pair.earlier().contains(pair.mentor().email())) {
            return Optional.of(row.wrong(
                    PairColumn.EARLIER, "The present mentor stands among the earlier ones. Take that address out."));
        }
        return Optional.empty();
    }

    /** Why somebody cannot be in a pair now, with the remedy; null if they can. */
    private @Nullable String refuses(Role role, PairRow.Member member) {
        if (roles.getOrDefault(member.email(), role) != role) {
            return "The same person stands in the file as a mentor and as a mentee. Decide which of the two is meant.";
        }
        Optional<SignUp> signUp = counting(role, member);
        if (signUp.isEmpty()) {
            return refusesNewcomer(role, member);
        }
        String standing = standing(signUp.get());
        if (standing != null) {
            return standing;
        }
        return role == Role.MENTOR ? full(member, signUp.get()) : taken(member);
    }

    private @Nullable String refusesNewcomer(Role role, PairRow.Member member) {
        ImportEffect effect = signUps.wouldTakeIn(
                new ImportedSignUp(year, role, member.email(), member.name(), Map.of(), null, null));
        if (effect.kind() != ImportEffect.Kind.NEW) {
            return effect.says() + " Ask the person first, then upload the file again.";
        }
        return role == Role.MENTOR && inFile(member) >= MOST_PLACES
                ? "A mentor can have at most " + MOST_PLACES + " mentees. Leave the others out."
                : role == Role.MENTEE ? taken(member) : null;
    }

    private static @Nullable String standing(SignUp signUp) {
        return switch (signUp.state()) {
            case WAITING -> null;
            case MATCHED -> "This mentee has another mentor here. End that mentorship first.";
            case VETTING ->
                "This mentor waits for you to decide in Tasklist. Accept them first, then upload the file again.";
            case HELD -> "This sign-up is held for you in Tasklist. Clear it up first, then upload the file again.";
            case PAUSED -> "This person pauses. Import the pair once they are back.";
            default -> "This person is no longer in the program. Ask them to come back first.";
        };
    }

    private @Nullable String full(PairRow.Member mentor, SignUp signUp) {
        return mentorships.running(signUp.id()) + inFile(mentor) < signUp.capacity()
                ? null
                : "This mentor has offered " + places(signUp.capacity())
                        + ", and no place is left. Change the number in the mentor's answers first.";
    }

    private static String places(int number) {
        return number == 1 ? "1 place" : number + " places";
    }

    private @Nullable String taken(PairRow.Member mentee) {
        return admitted.stream().anyMatch(pair -> pair.mentee().email().equals(mentee.email()))
                ? "This mentee stands in the file above with another mentor. Decide who is meant."
                : null;
    }

    private long inFile(PairRow.Member mentor) {
        return admitted.stream()
                .filter(pair -> pair.mentor().email().equals(mentor.email()))
                .count();
    }

    private void admit(PairRow.Members pair) {
        welcome(Role.MENTOR, pair.mentor(), pair.mentee());
        welcome(Role.MENTEE, pair.mentee(), pair.mentor());
        admitted.add(pair);
    }

    private void welcome(Role role, PairRow.Member member, PairRow.Member partner) {
        roles.put(member.email(), role);
        if (counting(role, member).isEmpty()) {
            newcomers.putIfAbsent(
                    member.email(), new PairPreview.Newcomer(role, member.name(), member.email(), partner.name()));
        }
    }
}
