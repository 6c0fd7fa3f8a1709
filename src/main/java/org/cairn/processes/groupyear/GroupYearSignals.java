package org.cairn.processes.groupyear;

import java.util.Map;
import org.cairn.engine.ProcessDesk;
import org.cairn.group.GroupChanged;
import org.cairn.group.GroupDesk;
import org.cairn.group.GroupDissolved;
import org.cairn.session.SessionPlanned;
import org.cairn.signup.SignUpPaused;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells group-year.bpmn what has become of a group, and what else is planned for it. */
@Component
class GroupYearSignals {

    private final ProcessDesk processes;
    private final GroupDesk groups;

    GroupYearSignals(ProcessDesk processes, GroupDesk groups) {
        this.processes = processes;
        this.groups = groups;
    }

    @EventListener
    void on(GroupChanged changed) {
        processes.announce("group.changed", changed.group().toString(), Map.of());
    }

    /** While somebody who leads pauses, somebody else may be needed. */
    @EventListener
    void on(SignUpPaused paused) {
        groups.groupOf(paused.year(), paused.id())
                .filter(group -> group.leading().contains(paused.id()))
                .ifPresent(
                        group -> processes.announce("group.changed", group.id().toString(), Map.of()));
    }

    @EventListener
    void on(GroupDissolved dissolved) {
        processes.announce("group.dissolved", dissolved.group().toString(), Map.of());
    }

    @EventListener
    void on(SessionPlanned planned) {
        groups.of(planned.year())
                .forEach(group -> processes.announce(
                        "group.sessionPlanned", group.id().toString(), Map.of("sessionNumber", planned.number())));
    }
}
