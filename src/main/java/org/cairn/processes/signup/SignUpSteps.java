package org.cairn.processes.signup;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import org.cairn.engine.Steps;
import org.cairn.form.FormDesk;
import org.cairn.form.SubmissionId;
import org.cairn.matching.MatchingDesk;
import org.cairn.mentorship.Ending;
import org.cairn.mentorship.Mentorship;
import org.cairn.mentorship.MentorshipDesk;
import org.cairn.processes.Letters;
import org.cairn.processes.Letters.Offer;
import org.cairn.processes.Pairs;
import org.cairn.program.ProgramDesk;
import org.cairn.program.ProgramYearId;
import org.cairn.signup.Role;
import org.cairn.signup.SignUp;
import org.cairn.signup.SignUpDesk;
import org.cairn.signup.SignUpId;
import org.cairn.signup.SignUpState;
import org.springframework.stereotype.Component;

/** What sign-up.bpmn calls, in the order it calls it. */
@Component("signUp")
public class SignUpSteps implements Steps {

    /** How long a withdrawal can be undone; the diagram waits as long. */
    private static final Period SECOND_THOUGHTS = Period.ofDays(30);

    private final SignUpDesk signUps;
    private final MatchingDesk matching;
    private final MentorshipDesk mentorships;
    private final ProgramDesk programs;
    private final FormDesk forms;
    private final Letters letters;
    private final SignUpStart start;
    private final Pairs pairs;
    private final Clock clock;

    SignUpSteps(
            SignUpDesk signUps,
            MatchingDesk matching,
            MentorshipDesk mentorships,
            ProgramDesk programs,
            FormDesk forms,
            Letters letters,
            SignUpStart start,
            Pairs pairs,
            Clock clock) {
        this.signUps = signUps;
        this.matching = matching;
        this.mentorships = mentorships;
        this.programs = programs;
        this.forms = forms;
        this.letters = letters;
        this.start = start;
        this.pairs = pairs;
        this.clock = clock;
    }

    /** Whether another sign-up of the same person counts by now. */
    public boolean superseded(String signUpId) {
        return signUp(signUpId).state() == SignUpState.EXPIRED;
    }

    /** Somebody who has been asked already is asked in other words, and is not reminded twice. */
    public String confirmLetter(String signUpId) {
        return signUps.firstToConfirm(SignUpId.of(signUpId)) ? "confirm-address" : "confirm-another-sign-up";
    }

    public String reminderLetter(String signUpId) {
        return signUps.firstToConfirm(SignUpId.of(signUpId)) ? "confirm-address-reminder" : "";
    }

    /** Whoever has filled in the public form sits before a page that promises the letter. */
    public boolean awaited(String signUpId) {
        return !signUp(signUpId).imported();
    }

    /** Whether the confirmation is in time, and none of another sign-up came before. */
    public boolean mayCount(String signUpId) {
        return signUps.mayCount(SignUpId.of(signUpId));
    }

    public void confirmSignUp(String signUpId) {
        signUps.confirm(SignUpId.of(signUpId));
    }

    public void expireSignUp(String signUpId) {
        signUps.expire(SignUpId.of(signUpId));
        SignUp expired = signUp(signUpId);
        boolean last = signUps.living(expired.year(), expired.participant(), expired.role())
                .isEmpty();
        if (last && expired.state() == SignUpState.EXPIRED) {
            letters.plain("sign-up-expired", expired, "once", Map.of());
        }
    }

    /** Whether a coordinator has to judge the person. */
    public boolean toVet(String signUpId) {
        SignUp signUp = signUp(signUpId);
        return signUp.state() == SignUpState.VETTING || (signUp.state() == SignUpState.HELD && signUp.reason() == null);
    }

    /** Whether a coordinator has to find out what is meant. */
    public boolean toClearUp(String signUpId) {
        SignUp signUp = signUp(signUpId);
        return signUp.state() == SignUpState.HELD && signUp.reason() != null;
    }

    public void acceptSignUp(String signUpId) {
        if (signUps.needsVetting(SignUpId.of(signUpId))) {
            signUps.accept(SignUpId.of(signUpId));
        }
    }

    public void declineSignUp(String signUpId, String submissionId) {
        Object reason = forms.answers(SubmissionId.of(submissionId)).get("reason");
        signUps.decline(SignUpId.of(signUpId), reason == null ? "" : reason.toString());
        letters.plain("mentor-declined", signUp(signUpId), submissionId, Map.of());
    }

    public void holdSignUp(String signUpId, String lookAgainOn) {
        LocalDate again = LocalDate.parse(lookAgainOn);
        boolean ahead = again.isAfter(programs.today(signUp(signUpId).year())); // the decision may be of yesterday
        if (ahead) {
            signUps.hold(SignUpId.of(signUpId), again);
        }
    }

    public String secondLookDue(String signUpId) {
        SignUp held = signUp(signUpId);
        LocalDate again = held.heldUntil();
        return programs.morning(held.year(), again == null ? programs.today(held.year()) : again)
                .toString();
    }

    /** @param returned whether somebody is back who had left */
    public void sendWelcome(String signUpId, boolean returned) {
        SignUp signUp = signUp(signUpId);
        if (returned) {
            letters.offering("welcome-back", signUp, clock.instant().toString(), Map.of());
        } else if (signUp.imported() && !partners(signUp).isEmpty()) {
            letters.offering("under-way-welcome", signUp, "once", Map.of("partners", partners(signUp)));
        } else if (signUp.role() == Role.PEER) {
            letters.offering(peerWelcome(signUp), signUp, "once", cohort(signUp));
        } else if (signUp.imported()) {
            letters.offering("imported-welcome", signUp, "once", Map.of());
        } else if (signUp.role() == Role.MENTOR) {
            letters.offering("mentor-welcome", signUp, "once", Map.of());
        } else {
            letters.offering("mentee-welcome", signUp, "once", Map.of());
        }
    }

    private String peerWelcome(SignUp signUp) {
        return programs.year(signUp.year()).isLate(signUp.signedUpAt()) ? "peer-late" : "peer-welcome";
    }

    private Map<String, Object> cohort(SignUp signUp) {
        LocalDate lastDay = programs.year(signUp.year()).lastDayOfSignUp();
        return lastDay == null ? Map.of() : Map.of("lastDay", Letters.dayAndYear(lastDay));
    }

    /** With whom the person has been in a pair already before the program came here. */
    private List<Map<String, Object>> partners(SignUp signUp) {
        return mentorships.of(signUp.id()).stream()
                .filter(pair -> pair.runs() && pair.underWay())
                .map(pair -> pairs.contact(pair, Pairs.partner(signUp.role())))
                .map(Letters::card)
                .toList();
    }

    /**
     * Whether the person is {@code waiting}, {@code paused} or {@code matched}; {@code over} once the year of a program in
     * groups is closed.
     */
    public String standing(String signUpId) {
        SignUp signUp = signUp(signUpId);
        if (signUp.role() == Role.PEER && programs.year(signUp.year()).closedAt() != null) {
            return "over";
        }
        return switch (signUp.state()) {
            case PAUSED -> "paused";
            case MATCHED -> "matched";
            default -> "waiting";
        };
    }

    public void fitIntoMarket(String signUpId) {
        matching.fitIn(SignUpId.of(signUpId));
    }

    public String waitingNewsDue(String programYearId) {
        return programs.nextWaitingNews(ProgramYearId.of(programYearId), clock.instant())
                .toString();
    }

    /** Writes to those only for whom nobody has been found: no mentorship runs, no pairing is under way. */
    public void sendWaitingNews(String signUpId) {
        SignUp signUp = signUp(signUpId);
        LocalDate since = signUp.waitingSince();
        boolean open = programs.year(signUp.year()).closedAt() == null;
        if (open && since != null && signUp.state() == SignUpState.WAITING && !hasSomebody(signUp)) {
            letters.offering(
                    "waiting-news",
                    signUp,
                    letters.today(signUp.year()),
                    Map.of("waitingSince", Letters.dayAndYear(since)));
        }
    }

    /** Whoever is in a group has heard of the own pause together with those who lead it. */
    public void confirmPause(String signUpId) {
        SignUp signUp = signUp(signUpId);
        LocalDate until = signUp.pausedUntil();
        if (until != null && signUp.role() != Role.PEER) {
            letters.offering("paused", signUp, until.toString(), Map.of("pausedUntil", Letters.dayAndYear(until)));
        }
    }

    public String pauseOver(String signUpId) {
        SignUp signUp = signUp(signUpId);
        LocalDate until = signUp.pausedUntil();
        return programs.morning(signUp.year(), until == null ? programs.today(signUp.year()) : until)
                .toString();
    }

    public void resumeSignUp(String signUpId) {
        signUps.resume(SignUpId.of(signUpId));
    }

    /** Whose mentorship has just ended has had a closing word already. */
    public void sayGoodbye(String signUpId) {
        SignUp signUp = signUp(signUpId);
        if (!mentorshipClosed(signUp)) {
            letters.plain(
                    "goodbye",
                    signUp,
                    clock.instant().toString(),
                    Map.of(
                            "links", letters.links(signUp, List.of(Offer.COME_BACK), SECOND_THOUGHTS.plusDays(1)),
                            "dueOn", Letters.day(programs.today(signUp.year()).plus(SECOND_THOUGHTS))));
        }
    }

    /** Whether the withdrawal was undone before anybody waited for that. */
    public boolean backAlready(String signUpId) {
        return signUp(signUpId).state() != SignUpState.WITHDRAWN;
    }

    /** The way from the beginning, with no step that was taken already: each gateway asks how things stand. */
    public void startAnew(String signUpId) {
        SignUp signUp = signUp(signUpId);
        start.start(signUp, signUp.state() == SignUpState.UNCONFIRMED, true);
    }

    private boolean hasSomebody(SignUp signUp) {
        return switch (signUp.role()) {
            case MENTOR -> mentorships.running(signUp.id()) > 0;
            case MENTEE -> matching.openFor(signUp.id()).isPresent();
            case PEER -> true; // groups are built on a day that the first letter names
        };
    }

    /** A mentee whose last mentorship has ended by itself, and who wants no other mentor. */
    private boolean mentorshipClosed(SignUp signUp) {
        List<Mentorship> all = mentorships.of(signUp.id());
        return signUp.role() == Role.MENTEE
                && !all.isEmpty()
                && !all.get(all.size() - 1).runs()
                && all.get(all.size() - 1).ending() != Ending.MENTEE_LEFT
                && !all.get(all.size() - 1).otherMentorWanted();
    }

    private SignUp signUp(String id) {
        return signUps.signUp(SignUpId.of(id));
    }
}
