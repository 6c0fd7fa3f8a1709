package org.cairn.processes.groupformation;

import org.cairn.engine.Steps;
import org.cairn.group.FormationDesk;
import org.cairn.group.FormationId;
import org.cairn.group.FormationState;
import org.cairn.group.GroupDesk;
import org.cairn.program.ProgramYearId;
import org.springframework.stereotype.Component;

/** What group-formation.bpmn calls, in the order it calls it. */
@Component("groupFormation")
public class GroupFormationSteps implements Steps {

    private final FormationDesk formations;
    private final GroupDesk groups;
    private final GroupLetters letters;

    GroupFormationSteps(FormationDesk formations, GroupDesk groups, GroupLetters letters) {
        this.formations = formations;
        this.groups = groups;
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
        groups.of(ProgramYearId.of(programYearId))
                .forEach(group -> group.members().forEach(member -> letters.welcome(group, member.signUp())));
    }
}
