package org.cairn.processes.grouprepair;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cairn.engine.TaskBriefing;
import org.cairn.engine.TaskSubject;
import org.cairn.group.GroupDesk;
import org.cairn.group.GroupId;
import org.cairn.group.PeerGroup;
import org.cairn.processes.AnswerSheet;
import org.cairn.processes.Letters;
import org.cairn.processes.OtherGroups;
import org.cairn.program.ProgramDesk;
import org.cairn.program.ProgramYear;
import org.cairn.signup.SignUpDesk;
import org.springframework.stereotype.Component;

/** What somebody reads who is asked to lead a group, and what coordinators read who mend it. */
@Component
class GroupRepairBriefing implements TaskBriefing {

    static final String LEAD = "leadGroup";
    private static final String MEND = "mendGroup";

    private final GroupDesk groups;
    private final SignUpDesk signUps;
    private final ProgramDesk programs;
    private final OtherGroups otherGroups;

    GroupRepairBriefing(GroupDesk groups, SignUpDesk signUps, ProgramDesk programs, OtherGroups otherGroups) {
        this.groups = groups;
        this.signUps = signUps;
        this.programs = programs;
        this.otherGroups = otherGroups;
    }

    @Override
    public Set<String> forms() {
        return Set.of(LEAD, MEND);
    }

    @Override
    public Map<String, Object> brief(String businessKey, Map<String, Object> variables) {
        PeerGroup group = group(variables);
        Map<String, Object> matter = new HashMap<>();
        matter.put("number", group.number());
        matter.put("slot", group.slot());
        matter.put("size", group.members().size());
        matter.put(
                "facts",
                List.of(
                        AnswerSheet.row("Meets", group.slot()),
                        AnswerSheet.row(
                                "People", Integer.toString(group.members().size())),
                        AnswerSheet.row("Should have at least", Integer.toString(groups.smallest(group.year()))),
                        AnswerSheet.row("Help lead", leading(group))));
        matter.put("groups", otherGroups.than(group));
        return matter;
    }

    @Override
    public TaskSubject subject(String businessKey, Map<String, Object> variables) {
        PeerGroup group = group(variables);
        ProgramYear year = programs.year(group.year());
        return new TaskSubject(year.programName() + " " + year.label() + ", group " + group.number(), Set.of());
    }

    private PeerGroup group(Map<String, Object> variables) {
        return groups.group(GroupId.of(String.valueOf(variables.get("groupId"))));
    }

    private String leading(PeerGroup group) {
        return group.leading().isEmpty()
                ? "nobody; everybody who could was asked"
                : String.join(
                        ", ",
                        group.leading().stream()
                                .map(one -> Letters.card(signUps.contact(one)).get("name"))
                                .map(String::valueOf)
                                .toList());
    }
}
