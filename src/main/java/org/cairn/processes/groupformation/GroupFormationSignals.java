package org.cairn.processes.groupformation;

import java.util.Map;
import org.cairn.engine.ProcessDesk;
import org.cairn.group.FormationSettled;
import org.cairn.group.GroupDesk;
import org.cairn.group.GroupTimeChanged;
import org.cairn.group.JoinedGroup;
import org.cairn.group.LeadsNow;
import org.cairn.group.LeftGroup;
import org.cairn.group.PeerGroup;
import org.cairn.group.StepsDown;
import org.cairn.group.TimesWanted;
import org.cairn.program.ProgramDesk;
import org.cairn.signup.Role;
import org.cairn.signup.SignUpPaused;
import org.cairn.signup.SignUpResumed;
import org.cairn.signup.SignUpWithdrawn;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells group-formation.bpmn that a search is over, and people who comes into their group, leaves it or pauses. */
@Component
class GroupFormationSignals {

    private final ProcessDesk processes;
    private final GroupDesk groups;
    private final GroupLetters letters;
    private final ProgramDesk programs;

    GroupFormationSignals(ProcessDesk processes, GroupDesk groups, GroupLetters letters, ProgramDesk programs) {
        this.programs = programs;
        this.processes = processes;
        this.groups = groups;
        this.letters = letters;
    }

    @EventListener
    void on(FormationSettled settled) {
        processes.announce("groupFormation.settled", settled.year().toString(), Map.of());
    }

    @EventListener
    void on(JoinedGroup joined) {
        PeerGroup group = groups.group(joined.group());
        letters.welcome(group, joined.who());
        letters.tellThoseWhoLead(group, "group-joined", joined.who());
    }

    @EventListener
    void on(TimesWanted wanted) {
        letters.askForTimes(groups.group(wanted.group()));
    }

    @EventListener
    void on(GroupTimeChanged changed) {
        PeerGroup group = groups.group(changed.group());
        group.members().forEach(member -> letters.otherTime(group, member.signUp()));
    }

    @EventListener
    void on(SignUpWithdrawn withdrawn) {
        if (withdrawn.role() == Role.PEER) {
            groups.leave(withdrawn.year(), withdrawn.id());
        }
    }

    /** After the year nobody meets any more, and who is forgotten then is nobody's news. */
    @EventListener
    void on(LeftGroup left) {
        PeerGroup group = groups.group(left.group());
        if (programs.year(group.year()).closedAt() == null) {
            letters.tellThoseWhoLead(group, "group-left", left.who());
        }
    }

    @EventListener
    void on(StepsDown stepsDown) {
        letters.tellThoseWhoLead(groups.group(stepsDown.group()), "member-steps-down", stepsDown.who());
    }

    @EventListener
    void on(LeadsNow leads) {
        letters.tellThoseWhoLead(groups.group(leads.group()), "member-leads", leads.who());
    }

    @EventListener
    void on(SignUpPaused paused) {
        groups.groupOf(paused.year(), paused.id()).ifPresent(group -> letters.pauses(group, paused.id()));
    }

    @EventListener
    void on(SignUpResumed resumed) {
        if (programs.year(resumed.year()).closedAt() == null) {
            groups.groupOf(resumed.year(), resumed.id()).ifPresent(group -> letters.back(group, resumed.id()));
        }
    }
}
