package org.cairn.processes.groupsession;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cairn.engine.ProcessDesk;
import org.cairn.engine.TaskAnswered;
import org.cairn.form.FormDesk;
import org.cairn.form.SubmissionId;
import org.cairn.formlink.AnsweredLate;
import org.cairn.group.GroupDesk;
import org.cairn.group.GroupDissolved;
import org.cairn.group.GroupId;
import org.cairn.group.JoinedGroup;
import org.cairn.group.LeadsNow;
import org.cairn.group.LeftGroup;
import org.cairn.participant.ParticipantId;
import org.cairn.program.ProgramDesk;
import org.cairn.program.ProgramYearClosed;
import org.cairn.program.ProgramYearId;
import org.cairn.session.GroupSession;
import org.cairn.session.PlanChanged;
import org.cairn.session.SessionCalledOff;
import org.cairn.session.SessionDesk;
import org.cairn.session.SessionId;
import org.cairn.session.SessionIsOver;
import org.cairn.session.SessionMoved;
import org.cairn.session.SessionSettled;
import org.cairn.session.SessionState;
import org.cairn.signup.Role;
import org.cairn.signup.SignUpDesk;
import org.cairn.signup.SignUpId;
import org.cairn.signup.SignUpPaused;
import org.cairn.signup.SignUpResumed;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps what people say about a session, and tells group-session.bpmn what has become of it. */
@Component
class GroupSessionSignals {

    private final ProcessDesk processes;
    private final SessionDesk sessions;
    private final GroupDesk groups;
    private final SignUpDesk signUps;
    private final ProgramDesk programs;
    private final FormDesk forms;
    private final SessionLetters letters;
    private final GuestList guestList;

    GroupSessionSignals(
            ProcessDesk processes,
            SessionDesk sessions,
            GroupDesk groups,
            SignUpDesk signUps,
            ProgramDesk programs,
            FormDesk forms,
            SessionLetters letters,
            GuestList guestList) {
        this.guestList = guestList;
        this.processes = processes;
        this.sessions = sessions;
        this.groups = groups;
        this.signUps = signUps;
        this.programs = programs;
        this.forms = forms;
        this.letters = letters;
    }

    @EventListener
    void on(SessionMoved moved) {
        processes.announce("session.moved", moved.id().toString(), Map.of());
    }

    @EventListener
    void on(SessionCalledOff calledOff) {
        processes.announce("session.calledOff", calledOff.id().toString(), Map.of());
    }

    @EventListener
    void on(SessionSettled settled) {
        processes.announce("session.settled", settled.id().toString(), Map.of());
    }

    @EventListener
    void on(PlanChanged changed) {
        groups.of(changed.year())
                .forEach(group ->
                        processes.announce("session.replanned", group.id().toString(), Map.of()));
    }

    @EventListener
    void on(JoinedGroup joined) {
        guestList.fit(joined.group(), joined.who());
    }

    @EventListener
    void on(LeftGroup left) {
        guestList.strike(left.group(), left.who());
    }

    /** Who leads gets the dates once more, with the agenda and the links of those who lead. */
    @EventListener
    void on(LeadsNow leads) {
        guestList.inviteAgain(leads.group(), leads.who());
    }

    @EventListener
    void on(SignUpPaused paused) {
        fit(paused.year(), paused.id());
    }

    @EventListener
    void on(SignUpResumed resumed) {
        fit(resumed.year(), resumed.id());
    }

    private void fit(ProgramYearId year, SignUpId who) {
        groups.groupOf(year, who).ifPresent(group -> guestList.fit(group.id(), who));
    }

    /** What stands in calendars is taken out of them: after the year nobody meets. Nor is anybody waited for. */
    @EventListener
    void on(ProgramYearClosed closed) {
        groups.of(closed.id()).forEach(group -> callOffAll(group.id()));
        sessions.of(closed.id()).stream()
                .filter(session -> session.state() == SessionState.HELD)
                .forEach(session -> sessions.closeAnswers(session.id()));
    }

    /** Nor does a group that is none any more. */
    @EventListener
    void on(GroupDissolved dissolved) {
        callOffAll(dissolved.group());
    }

    private void callOffAll(GroupId group) {
        for (GroupSession session : sessions.unfinished(group)) {
            try {
                sessions.callOff(session.id());
                GroupSession off = sessions.session(session.id());
                off.guests().forEach(guest -> letters.calledOff(off, guest.signUp()));
            } catch (SessionIsOver begun) {
                continue; // it takes place
            }
        }
    }

    @EventListener
    void on(TaskAnswered answered) {
        if (answered.form().equals(SessionBriefing.DECISION)) {
            decided(SessionId.of(answered.about()), answered.choices());
        } else if (answered.form().equals(SessionBriefing.FEW)) {
            merged(SessionId.of(answered.about()), answered.choices());
        } else {
            keep(answered.form(), answered.about(), answered.assignee(), answered.submission(), answered.choices());
        }
    }

    @EventListener
    void on(AnsweredLate answered) {
        keep(answered.formId(), answered.about(), answered.who().toString(), answered.submission(), answered.choices());
    }

    private void keep(String form, String about, String who, SubmissionId submission, Map<String, Object> choices) {
        switch (form) {
            case SessionBriefing.DATE -> {
                if (leads(SessionId.of(about), who)) {
                    dated(SessionId.of(about), submission);
                }
            }
            case SessionBriefing.ATTENDANCE -> {
                if (leads(SessionId.of(about), who)) {
                    attended(SessionId.of(about), choices);
                }
            }
            case SessionBriefing.FEEDBACK -> thought(SessionId.of(about), who, submission, choices);
            default -> {
                return; // somebody else's question
            }
        }
    }

    /** Whoever has left the group, or leads it no longer, has no say in it. */
    private boolean leads(SessionId id, String who) {
        GroupSession session = sessions.session(id);
        return signUps.living(session.year(), ParticipantId.of(who), Role.PEER)
                .filter(one -> groups.group(session.group()).leading().contains(one.id()))
                .isPresent();
    }

    /** The first of those who lead settles it. */
    private void dated(SessionId id, SubmissionId submission) {
        GroupSession session = sessions.session(id);
        Map<String, Object> answers = forms.answers(submission);
        String suits = Objects.toString(answers.get("suits"), "");
        if (session.state() != SessionState.PROPOSED) {
            return;
        }
        String place = Objects.toString(answers.get("place"), "");
        switch (suits) {
            case "no" -> sessions.hold(id, SessionTimes.at(programs.year(session.year()), answers), place);
            case "off" -> sessions.callOff(id);
            default -> sessions.hold(id, session.begins(), place);
        }
    }

    private void attended(SessionId id, Map<String, Object> choices) {
        if ("no".equals(choices.get("held"))) {
            sessions.wasMissed(id);
        } else {
            sessions.wasHeld(id, people(choices));
        }
    }

    private void thought(SessionId id, String who, SubmissionId submission, Map<String, Object> choices) {
        signUps.living(sessions.session(id).year(), ParticipantId.of(who), Role.PEER)
                .ifPresent(one -> sessions.thought(
                        id, one.id(), Integer.parseInt(String.valueOf(choices.get("worth"))), submission));
    }

    private void decided(SessionId id, Map<String, Object> choices) {
        if ("held".equals(choices.get("decision"))) {
            sessions.tookPlace(id, people(choices));
        }
    }

    private void merged(SessionId id, Map<String, Object> choices) {
        if ("merge".equals(choices.get("decision"))) {
            groups.merge(sessions.session(id).group(), Integer.parseInt(String.valueOf(choices.get("into"))));
        }
    }

    private static List<SignUpId> people(Map<String, Object> choices) {
        return choices.get("present") instanceof Collection<?> present
                ? present.stream().map(one -> SignUpId.of(one.toString())).toList()
                : List.of();
    }
}
