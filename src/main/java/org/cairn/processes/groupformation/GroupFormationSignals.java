package org.cairn.processes.groupformation;

import java.util.Map;
import org.cairn.engine.ProcessDesk;
import org.cairn.group.FormationSettled;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells group-formation.bpmn that a search is over. */
@Component
class GroupFormationSignals {

    private final ProcessDesk processes;

    GroupFormationSignals(ProcessDesk processes) {
        this.processes = processes;
    }

    @EventListener
    void on(FormationSettled settled) {
        processes.announce("groupFormation.settled", settled.year().toString(), Map.of());
    }
}
