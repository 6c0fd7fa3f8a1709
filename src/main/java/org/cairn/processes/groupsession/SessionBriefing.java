package org.cairn.processes.groupsession;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.cairn.engine.TaskBriefing;
import org.cairn.engine.TaskSubject;
import org.cairn.group.GroupDesk;
import org.cairn.group.PeerGroup;
import org.cairn.participant.Contact;
import org.cairn.participant.ParticipantId;
import org.cairn.processes.Letters;
import org.cairn.processes.OtherGroups;
import org.cairn.program.ProgramDesk;
import org.cairn.program.ProgramYear;
import org.cairn.session.GroupSession;
import org.cairn.session.SessionDesk;
import org.cairn.session.SessionId;
import org.cairn.signup.Role;
import org.cairn.signup.SignUpDesk;
import org.cairn.signup.SignUpId;
import org.springframework.stereotype.Component;

/** What everybody reads who is asked about a session: those who lead, those who came, and coordinators. */
@Component
class SessionBriefing implements TaskBriefing {

    static final String DATE = "sessionDate";
    static final String ATTENDANCE = "sessionAttendance";
    static final String FEEDBACK = "sessionFeedback";
    static final String DECISION = "decideAboutSession";
    static final String FEW = "lookAtAttendance";

    private final SessionDesk sessions;
    private final GroupDesk groups;
    private final SignUpDesk signUps;
    private final SessionWords words;
    private final ProgramDesk programs;
    private final OtherGroups otherGroups;

    SessionBriefing(
            SessionDesk sessions,
            GroupDesk groups,
            SignUpDesk signUps,
            SessionWords words,
            ProgramDesk programs,
            OtherGroups otherGroups) {
        this.sessions = sessions;
        this.groups = groups;
        this.signUps = signUps;
        this.words = words;
        this.programs = programs;
        this.otherGroups = otherGroups;
    }

    @Override
    public Set<String> forms() {
        return Set.of(DATE, ATTENDANCE, FEEDBACK, DECISION, FEW);
    }

    @Override
    public Map<String, Object> brief(String businessKey, Map<String, Object> variables) {
        GroupSession session = session(variables, businessKey);
        PeerGroup group = groups.group(session.group());
        Map<String, Object> matter = new HashMap<>();
        matter.put("title", session.title());
        matter.put("when", words.when(session));
        matter.put("place", session.place());
        matter.put("day", words.begins(session).toLocalDate().toString());
        matter.put("time", words.begins(session).toLocalTime().toString());
        matter.put("people", people(group, session));
        matter.put("story", story(session));
        matter.put("leading", leading(group));
        Object participant = variables.get("participantId");
        if (participant == null) {
            matter.put("groups", otherGroups.than(group)); // a coordinator's to choose from
        } else {
            signUps.living(session.year(), ParticipantId.of(participant.toString()), Role.PEER)
                    .ifPresent(reader -> matter.put("session", words.model(session, reader.id())));
        }
        return matter;
    }

    @Override
    public TaskSubject subject(String businessKey, Map<String, Object> variables) {
        GroupSession session = session(variables, businessKey);
        ProgramYear year = programs.year(session.year());
        return new TaskSubject(
                year.programName() + " " + year.label() + ", group "
                        + groups.group(session.group()).number(),
                Set.of());
    }

    private GroupSession session(Map<String, Object> variables, String businessKey) {
        return sessions.session(SessionId.of(Objects.toString(variables.get("sessionId"), businessKey)));
    }

    /** Everybody who could have been there, as options of a form. */
    private List<Map<String, Object>> people(PeerGroup group, GroupSession session) {
        List<SignUpId> all = session.guests().isEmpty()
                ? group.members().stream().map(PeerGroup.Membership::signUp).toList()
                : session.guests().stream().map(guest -> guest.signUp()).toList();
        Map<SignUpId, Contact> known = signUps.contacts(all);
        return all.stream()
                .filter(known::containsKey)
                .map(one -> Map.<String, Object>of(
                        "value",
                        one.toString(),
                        "label",
                        Letters.card(Objects.requireNonNull(known.get(one))).get("name")))
                .toList();
    }

    /** Whom a coordinator could call. */
    private List<Map<String, Object>> leading(PeerGroup group) {
        return group.leading().stream()
                .map(one -> Letters.card(signUps.contact(one)))
                .map(card -> Map.<String, Object>of(
                        "name",
                        String.valueOf(card.get("name")),
                        "reach",
                        (card.get("email") + " " + card.get("phone")).strip(),
                        "group",
                        group.number()))
                .toList();
    }

    /** What happened, and how the group's sessions went before, as rows of a table. */
    private List<Map<String, Object>> story(GroupSession session) {
        return sessions.of(session.group()).stream()
                .filter(one -> !one.begins().isAfter(session.begins()))
                .map(one ->
                        Map.<String, Object>of("session", one.title(), "when", words.when(one), "how", one.standing()))
                .toList();
    }
}
