package org.cairn.processes.mentorship;

import java.util.Map;
import org.cairn.checkin.FollowUpDesk;
import org.cairn.engine.ProcessDesk;
import org.cairn.mentorship.Ending;
import org.cairn.mentorship.Mentorship;
import org.cairn.mentorship.MentorshipBegun;
import org.cairn.mentorship.MentorshipDesk;
import org.cairn.mentorship.MentorshipEnded;
import org.cairn.mentorship.MentorshipHeld;
import org.cairn.mentorship.MentorshipHelpWanted;
import org.cairn.mentorship.MentorshipPaused;
import org.cairn.mentorship.MentorshipPlanChanged;
import org.cairn.mentorship.MentorshipResumed;
import org.cairn.program.ProgramYearArranged;
import org.cairn.signup.Role;
import org.cairn.signup.SignUpWithdrawn;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells mentorship.bpmn what has happened to a pair. */
@Component
class MentorshipSignals {

    private final ProcessDesk processes;
    private final MentorshipStart start;
    private final MentorshipDesk mentorships;
    private final FollowUpDesk followUps;

    MentorshipSignals(
            ProcessDesk processes, MentorshipStart start, MentorshipDesk mentorships, FollowUpDesk followUps) {
        this.followUps = followUps;
        this.processes = processes;
        this.start = start;
        this.mentorships = mentorships;
    }

    @EventListener
    void on(MentorshipBegun begun) {
        start.start(begun.id(), begun.year());
    }

    /** A year that is over is ended by the diagram itself, which says farewell in its own time. */
    @EventListener
    void on(MentorshipEnded ended) {
        if (ended.ending() != Ending.YEAR_OVER) {
            processes.announce("mentorship.ended", ended.id().toString(), Map.of());
        }
    }

    @EventListener
    void on(MentorshipPlanChanged changed) {
        processes.announce("mentorship.planChanged", changed.id().toString(), Map.of());
    }

    /** Who pauses already only moves the day. */
    @EventListener
    void on(MentorshipPaused paused) {
        processes.announce("mentorship.paused", paused.id().toString(), Map.of());
        processes.announce("mentorship.pauseChanged", paused.id().toString(), Map.of());
    }

    @EventListener
    void on(MentorshipHeld held) {
        processes.announce("mentorship.paused", held.id().toString(), Map.of());
        processes.announce("mentorship.pauseChanged", held.id().toString(), Map.of());
    }

    @EventListener
    void on(MentorshipResumed resumed) {
        processes.announce("mentorship.pauseChanged", resumed.id().toString(), Map.of());
    }

    /** Whoever asks again, while a coordinator has it, makes no second task. */
    @EventListener
    void on(MentorshipHelpWanted wanted) {
        String who = wanted.who().word();
        String help = wanted.help();
        if (followUps.want(wanted.id(), wanted.who(), help, MentorshipSteps.sentence(who, help))) {
            processes.announce(
                    "mentorship.helpWanted", wanted.id().toString(), Map.of("helpWantedBy", who, "help", help));
        }
    }

    /** Quiet times and bounds hold for everybody at once. */
    @EventListener
    void on(ProgramYearArranged arranged) {
        mentorships
                .running(arranged.id())
                .forEach(pair ->
                        processes.announce("mentorship.planChanged", pair.id().toString(), Map.of()));
    }

    /** Who leaves the program leaves the mentorship; whose mentor leaves gets another one. */
    @EventListener
    void on(SignUpWithdrawn withdrawn) {
        boolean mentorLeft = withdrawn.role() == Role.MENTOR;
        mentorships.of(withdrawn.id()).stream()
                .filter(Mentorship::runs)
                .forEach(mentorship -> mentorships.end(
                        mentorship.id(), mentorLeft ? Ending.MENTOR_LEFT : Ending.MENTEE_LEFT, mentorLeft));
    }
}
