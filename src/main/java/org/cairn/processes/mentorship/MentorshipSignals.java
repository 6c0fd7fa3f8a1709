package org.cairn.processes.mentorship;

import java.util.Map;
import org.cairn.engine.ProcessDesk;
import org.cairn.mentorship.Ending;
import org.cairn.mentorship.Mentorship;
import org.cairn.mentorship.MentorshipBegun;
import org.cairn.mentorship.MentorshipDesk;
import org.cairn.mentorship.MentorshipEnded;
import org.cairn.program.ProgramDesk;
import org.cairn.signup.Role;
import org.cairn.signup.SignUpWithdrawn;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells mentorship.bpmn what has happened to a pair. */
@Component
class MentorshipSignals {

    private final ProcessDesk processes;
    private final ProgramDesk programs;
    private final MentorshipDesk mentorships;

    MentorshipSignals(ProcessDesk processes, ProgramDesk programs, MentorshipDesk mentorships) {
        this.processes = processes;
        this.programs = programs;
        this.mentorships = mentorships;
    }

    @EventListener
    void on(MentorshipBegun begun) {
        processes.start(
                "mentorship",
                begun.id().toString(),
                Map.of(
                        "mentorshipId", begun.id().toString(),
                        "programYearId", begun.year().toString(),
                        "coordinators", programs.year(begun.year()).coordinators()));
    }

    @EventListener
    void on(MentorshipEnded ended) {
        processes.announce("mentorship.ended", ended.id().toString(), Map.of());
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
