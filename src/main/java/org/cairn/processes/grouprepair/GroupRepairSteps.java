package org.cairn.processes.grouprepair;

import java.time.LocalDate;
import java.util.List;
import org.cairn.engine.Steps;
import org.cairn.group.GroupDesk;
import org.cairn.group.GroupId;
import org.cairn.group.PeerGroup;
import org.cairn.program.ProgramDesk;
import org.cairn.signup.SignUpDesk;
import org.cairn.signup.SignUpId;
import org.springframework.stereotype.Component;

/** What group-repair.bpmn calls, in the order it calls it. */
@Component("groupRepair")
public class GroupRepairSteps implements Steps {

    /** One may be ill. */
    private static final int LEAD = 2;

    private final GroupDesk groups;
    private final SignUpDesk signUps;
    private final ProgramDesk programs;

    GroupRepairSteps(GroupDesk groups, SignUpDesk signUps, ProgramDesk programs) {
        this.programs = programs;
        this.groups = groups;
        this.signUps = signUps;
    }

    public boolean twoLead(String groupId) {
        return leadNow(group(groupId)).size() >= LEAD;
    }

    /** @return the participant who is asked next, and not again this year; empty if all were */
    public String chooseNextVolunteer(String groupId) {
        return groups.nextToAsk(GroupId.of(groupId))
                .map(one -> signUps.signUp(one).participant().toString())
                .orElse("");
    }

    /** Whether somebody leads it, and it is not too small. */
    public boolean fine(String groupId) {
        PeerGroup group = group(groupId);
        return !leadNow(group).isEmpty() && group.members().size() >= groups.smallest(group.year());
    }

    public void mergeGroups(String groupId, String into) {
        groups.merge(GroupId.of(groupId), Integer.parseInt(into));
    }

    /** Those who help lead and do not pause. */
    private List<SignUpId> leadNow(PeerGroup group) {
        LocalDate today = programs.today(group.year());
        return group.leading().stream()
                .filter(one -> !signUps.signUp(one).pausesOn(today))
                .toList();
    }

    private PeerGroup group(String groupId) {
        return groups.group(GroupId.of(groupId));
    }
}
