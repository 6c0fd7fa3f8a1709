package org.cairn.processes.signup;

import java.util.Map;
import org.cairn.engine.ProcessDesk;
import org.cairn.matching.MatchingDesk;
import org.cairn.mentorship.MentorshipBegun;
import org.cairn.processes.Letters;
import org.cairn.program.ProgramYearClosed;
import org.cairn.signup.Role;
import org.cairn.signup.SignUpDesk;
import org.cairn.signup.SignUpId;
import org.cairn.signup.SignUpPaused;
import org.cairn.signup.SignUpReceived;
import org.cairn.signup.SignUpRepeated;
import org.cairn.signup.SignUpResumed;
import org.cairn.signup.SignUpReturned;
import org.cairn.signup.SignUpState;
import org.cairn.signup.SignUpSuperseded;
import org.cairn.signup.SignUpWithdrawn;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells sign-up.bpmn what has happened to a sign-up. */
@Component
class SignUpSignals {

    private final ProcessDesk processes;
    private final SignUpDesk signUps;
    private final SignUpStart start;
    private final MatchingDesk matching;
    private final Letters letters;

    SignUpSignals(
            ProcessDesk processes, SignUpDesk signUps, SignUpStart start, MatchingDesk matching, Letters letters) {
        this.processes = processes;
        this.signUps = signUps;
        this.start = start;
        this.matching = matching;
        this.letters = letters;
    }

    @EventListener
    void on(SignUpReceived received) {
        start.start(signUps.signUp(received.id()), received.mustConfirm(), false);
    }

    /** Nobody is told on the page whether an address is known; its owner is, once a day. */
    @EventListener
    void on(SignUpRepeated repeated) {
        if (repeated.state() == SignUpState.UNCONFIRMED) {
            processes.announce("emailedForm.reminderWanted", repeated.id().toString(), Map.of());
        } else {
            letters.offering(
                    "already-signed-up", signUps.signUp(repeated.id()), letters.today(repeated.year()), Map.of());
        }
    }

    @EventListener
    void on(SignUpSuperseded superseded) {
        processes.announce("signUp.superseded", superseded.id().toString(), Map.of());
    }

    @EventListener
    void on(SignUpPaused paused) {
        matching.withdrawAll(paused.id());
        standingChanged(paused.id());
    }

    @EventListener
    void on(SignUpResumed resumed) {
        standingChanged(resumed.id());
    }

    @EventListener
    void on(SignUpWithdrawn withdrawn) {
        matching.withdrawAll(withdrawn.id());
        processes.announce("signUp.withdrawn", withdrawn.id().toString(), Map.of());
    }

    /** Pairs and those who wait go on in the next year; groups end with theirs. */
    @EventListener
    void on(ProgramYearClosed closed) {
        signUps.waitingOrPausing(closed.id(), Role.PEER).forEach(one -> standingChanged(one.id()));
    }

    @EventListener
    void on(MentorshipBegun begun) {
        standingChanged(begun.mentee());
    }

    /** Wakes a mentee's process that waited for the end of a mentorship, and anybody's that waited for a regret. */
    @EventListener
    void on(SignUpReturned returned) {
        processes.announce("signUp.returned", returned.id().toString(), Map.of());
    }

    private void standingChanged(SignUpId id) {
        processes.announce("signUp.standingChanged", id.toString(), Map.of());
    }
}
