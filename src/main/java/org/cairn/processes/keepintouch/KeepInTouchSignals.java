package org.cairn.processes.keepintouch;

import java.util.Map;
import org.cairn.engine.ProcessDesk;
import org.cairn.mentorship.Mentorship;
import org.cairn.mentorship.MentorshipDesk;
import org.cairn.program.ProgramDesk;
import org.cairn.yearend.FarewellSaid;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Starts keep-in-touch.bpmn when the last words about a mentorship are spoken. */
@Component
class KeepInTouchSignals {

    private final ProcessDesk processes;
    private final MentorshipDesk mentorships;
    private final ProgramDesk programs;

    KeepInTouchSignals(ProcessDesk processes, MentorshipDesk mentorships, ProgramDesk programs) {
        this.processes = processes;
        this.mentorships = mentorships;
        this.programs = programs;
    }

    @EventListener
    void on(FarewellSaid said) {
        Mentorship pair = mentorships.mentorship(said.mentorship());
        processes.start(
                "keepInTouch",
                pair.id().toString(),
                Map.of(
                        "mentorshipId", pair.id().toString(),
                        "programYearId", pair.year().toString(),
                        "coordinators", programs.year(pair.year()).coordinators()));
    }
}
