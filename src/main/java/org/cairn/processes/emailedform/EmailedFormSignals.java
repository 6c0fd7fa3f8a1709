package org.cairn.processes.emailedform;

import java.util.List;
import org.cairn.engine.DateDesk;
import org.cairn.program.ProgramDesk;
import org.cairn.program.ProgramYearArranged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells emailed-form.bpmn what its program has arranged since it asked. */
@Component
class EmailedFormSignals {

    private static final List<String> DATES = List.of("remindAt", "remindAgainAt", "patienceEnds");

    private final DateDesk dates;
    private final ProgramDesk programs;

    EmailedFormSignals(DateDesk dates, ProgramDesk programs) {
        this.dates = dates;
        this.programs = programs;
    }

    /** Nobody is reminded, or given up on, in a time that has been made quiet while the question stood open. */
    @EventListener
    void on(ProgramYearArranged arranged) {
        dates.move(
                "emailedForm",
                arranged.id().toString(),
                DATES,
                old -> programs.moved(arranged.id(), old, arranged.before()));
    }
}
