package org.cairn.processes.erasure;

import java.util.Map;
import org.cairn.engine.ProcessDesk;
import org.cairn.participant.ErasureAsked;
import org.cairn.program.ProgramDesk;
import org.cairn.program.ProgramYearId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Starts erasure.bpmn for whoever wants to be forgotten; whoever asks again gets the letter again. */
@Component
class ErasureSignals {

    private final ProcessDesk processes;
    private final ProgramDesk programs;

    ErasureSignals(ProcessDesk processes, ProgramDesk programs) {
        this.processes = processes;
        this.programs = programs;
    }

    @EventListener
    void on(ErasureAsked asked) {
        if (asked.again()) {
            processes.announce("emailedForm.reminderWanted", asked.id().toString(), Map.of());
            return;
        }
        ProgramYearId year = new ProgramYearId(asked.programYear());
        processes.start(
                "erasure",
                asked.id().toString(),
                Map.of(
                        "erasureId", asked.id().toString(),
                        "programYearId", year.toString(),
                        "coordinators", programs.year(year).coordinators()));
    }
}
