package org.cairn.processes.groupyear;

import java.util.List;
import org.cairn.engine.ProcessDesk;
import org.cairn.engine.Steps;
import org.cairn.group.GroupDesk;
import org.cairn.group.GroupId;
import org.cairn.program.ProgramDesk;
import org.cairn.program.ProgramYearId;
import org.cairn.session.PlanDesk;
import org.cairn.session.PlannedSession;
import org.springframework.stereotype.Component;

/** What group-year.bpmn calls. */
@Component("groupYear")
public class GroupYearSteps implements Steps {

    private final GroupDesk groups;
    private final PlanDesk plans;
    private final ProcessDesk processes;
    private final ProgramDesk programs;

    GroupYearSteps(GroupDesk groups, PlanDesk plans, ProcessDesk processes, ProgramDesk programs) {
        this.programs = programs;
        this.processes = processes;
        this.groups = groups;
        this.plans = plans;
    }

    /** @return the numbers of the sessions that the program plans */
    public List<Integer> plannedSessions(String groupId) {
        return plans.plan(groups.group(GroupId.of(groupId)).year()).sessions().stream()
                .map(PlannedSession::number)
                .toList();
    }

    /** Until then sessions can be added, and people leave. */
    public String yearOver(String programYearId) {
        return programs.yearEnds(ProgramYearId.of(programYearId)).toString();
    }

    /** Whether somebody sees to the group: then it is looked at as a whole in the end. */
    public boolean mendedAlready(String groupId) {
        return processes.running("groupRepair", groupId);
    }
}
