package org.cairn.processes.groupformation;

import java.util.List;
import java.util.Map;
import org.cairn.engine.Steps;
import org.cairn.group.FormationDesk;
import org.cairn.group.FormationId;
import org.cairn.group.FormationState;
import org.cairn.group.GroupDesk;
import org.cairn.group.PeerGroup;
import org.cairn.processes.AnswerSheet;
import org.cairn.processes.Letters;
import org.cairn.program.ProgramYearId;
import org.cairn.signup.Role;
import org.cairn.signup.SignUp;
import org.cairn.signup.SignUpDesk;
import org.springframework.stereotype.Component;

/** What group-formation.bpmn calls, in the order it calls it. */
@Component("groupFormation")
public class GroupFormationSteps implements Steps {

    private final FormationDesk formations;
    private final GroupDesk groups;
    private final SignUpDesk signUps;
    private final AnswerSheet answers;
    private final Letters letters;

    GroupFormationSteps(
            FormationDesk formations, GroupDesk groups, SignUpDesk signUps, AnswerSheet answers, Letters letters) {
        this.formations = formations;
        this.groups = groups;
        this.signUps = signUps;
        this.answers = answers;
        this.letters = letters;
    }

    /** @return the formation's id */
    public String searchForGroups(String programYearId, int number) {
        return formations.begin(ProgramYearId.of(programYearId), number).toString();
    }

    /** Whether the search is over; if not, its end is heard by whoever waits from here on. */
    public boolean settled(String formationId) {
        return formations.settled(FormationId.of(formationId));
    }

    public boolean found(String formationId) {
        return formations.formation(FormationId.of(formationId)).state() != FormationState.IMPOSSIBLE;
    }

    public void publishGroups(String formationId) {
        groups.publish(FormationId.of(formationId));
    }

    public void tellEverybody(String programYearId) {
        groups.of(ProgramYearId.of(programYearId)).forEach(this::tell);
    }

    private void tell(PeerGroup group) {
        for (PeerGroup.Membership member : group.members()) {
            SignUp reader = signUps.signUp(member.signUp());
            letters.offering(
                    "group-welcome",
                    reader,
                    group.id().toString(),
                    Map.of(
                            "group",
                            Map.of(
                                    "number", group.number(),
                                    "slot", group.slot(),
                                    "topic", answers.answer(Role.PEER, Map.of("topic1", group.topic()), "topic1"),
                                    "leads", member.facilitator(),
                                    "leading", names(group, member, true),
                                    "members", names(group, member, false))));
        }
    }

    /** Everybody else in the group: those who help lead, or the others. */
    private List<Map<String, Object>> names(PeerGroup group, PeerGroup.Membership without, boolean leading) {
        return group.members().stream()
                .filter(one -> one.facilitator() == leading && !one.signUp().equals(without.signUp()))
                .map(one -> Letters.card(signUps.contact(one.signUp())))
                .toList();
    }
}
