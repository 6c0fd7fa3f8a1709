package org.cairn.processes.grouprepair;

import java.util.Map;
import org.cairn.engine.TaskAnswered;
import org.cairn.formlink.AnsweredLate;
import org.cairn.group.GroupDesk;
import org.cairn.group.GroupId;
import org.cairn.group.PeerGroup;
import org.cairn.participant.ParticipantId;
import org.cairn.processes.groupformation.GroupLetters;
import org.cairn.signup.Role;
import org.cairn.signup.SignUpDesk;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Whoever says yes leads the group, in time or late. */
@Component
class GroupRepairSignals {

    private final GroupDesk groups;
    private final SignUpDesk signUps;
    private final GroupLetters letters;

    GroupRepairSignals(GroupDesk groups, SignUpDesk signUps, GroupLetters letters) {
        this.groups = groups;
        this.signUps = signUps;
        this.letters = letters;
    }

    @EventListener
    void on(TaskAnswered answered) {
        if (answered.form().equals(GroupRepairBriefing.LEAD)) {
            keep(answered.about(), answered.assignee(), answered.choices());
        }
    }

    @EventListener
    void on(AnsweredLate answered) {
        if (answered.formId().equals(GroupRepairBriefing.LEAD)) {
            keep(answered.about(), answered.who().toString(), answered.choices());
        }
    }

    private void keep(String about, String who, Map<String, Object> choices) {
        PeerGroup group = groups.group(GroupId.of(about));
        if ("yes".equals(choices.get("lead"))) {
            signUps.living(group.year(), ParticipantId.of(who), Role.PEER)
                    .filter(one -> group.has(one.id()))
                    .ifPresent(one -> {
                        groups.lead(group.id(), one.id(), true);
                        letters.guide(groups.group(group.id()), one.id());
                    });
        }
    }
}
