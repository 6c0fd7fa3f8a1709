package org.cairn.processes.groupformation;

import java.util.Map;
import org.cairn.engine.ProcessDesk;
import org.cairn.group.FormationSettled;
import org.cairn.group.GroupDesk;
import org.cairn.group.JoinedGroup;
import org.cairn.group.LeftGroup;
import org.cairn.group.PeerGroup;
import org.cairn.signup.Role;
import org.cairn.signup.SignUpWithdrawn;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells group-formation.bpmn that a search is over, and people who comes into their group and who leaves it. */
@Component
class GroupFormationSignals {

    private final ProcessDesk processes;
    private final GroupDesk groups;
    private final GroupLetters letters;

    GroupFormationSignals(ProcessDesk processes, GroupDesk groups, GroupLetters letters) {
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
    void on(SignUpWithdrawn withdrawn) {
        if (withdrawn.role() == Role.PEER) {
            groups.leave(withdrawn.year(), withdrawn.id());
        }
    }

    @EventListener
    void on(LeftGroup left) {
        letters.tellThoseWhoLead(groups.group(left.group()), "group-left", left.who());
    }
}
