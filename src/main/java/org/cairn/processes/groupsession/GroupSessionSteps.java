package org.cairn.processes.groupsession;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.List;
import org.cairn.engine.Steps;
import org.cairn.group.GroupDesk;
import org.cairn.group.GroupId;
import org.cairn.group.PeerGroup;
import org.cairn.program.Ask;
import org.cairn.program.ProgramDesk;
import org.cairn.session.GroupSession;
import org.cairn.session.SessionDesk;
import org.cairn.session.SessionId;
import org.cairn.session.SessionState;
import org.cairn.signup.SignUpDesk;
import org.cairn.signup.SignUpId;
import org.springframework.stereotype.Component;

/** What group-session.bpmn calls, in the order it calls it. */
@Component("groupSession")
public class GroupSessionSteps implements Steps {

    /** Three weeks are enough for a date to be moved, and for everybody to arrange for it. */
    private static final Period AHEAD = Period.ofDays(21);

    private static final Period LAST_ANSWER = Period.ofDays(3);

    private final SessionDesk sessions;
    private final GroupDesk groups;
    private final SignUpDesk signUps;
    private final ProgramDesk programs;
    private final SessionLetters letters;
    private final GuestList guestList;
    private final SessionWords words;
    private final Feedback feedback;
    private final Clock clock;

    GroupSessionSteps(
            SessionDesk sessions,
            GroupDesk groups,
            SignUpDesk signUps,
            ProgramDesk programs,
            SessionLetters letters,
            GuestList guestList,
            SessionWords words,
            Feedback feedback,
            Clock clock) {
        this.sessions = sessions;
        this.groups = groups;
        this.signUps = signUps;
        this.programs = programs;
        this.letters = letters;
        this.guestList = guestList;
        this.words = words;
        this.feedback = feedback;
        this.clock = clock;
    }

    /** @return now, if the session is not to be any more */
    public String timeToPlan(String groupId, int sessionNumber) {
        GroupId group = GroupId.of(groupId);
        return sessions.proposal(group, sessionNumber)
                .map(when -> programs.asking(
                        groups.group(group).year(),
                        when.atZone(programs.year(groups.group(group).year()).zone())
                                .toLocalDate()
                                .minus(AHEAD)))
                .orElseGet(clock::instant)
                .toString();
    }

    /** @return the session's id; empty if it is not to be any more */
    public String planSession(String groupId, int sessionNumber) {
        return sessions.open(GroupId.of(groupId), sessionNumber)
                .map(SessionId::toString)
                .orElse("");
    }

    /** Whether all groups meet at once, so that nobody is asked for the date. */
    public boolean together(String sessionId) {
        return sessions.together(SessionId.of(sessionId));
    }

    /** @return the participants who lead the group; who pauses now is asked nothing */
    public List<String> thoseWhoLead(String sessionId) {
        GroupSession session = session(sessionId);
        LocalDate today = programs.today(session.year());
        return participants(groups.group(session.group()).leading().stream()
                .filter(one -> !signUps.signUp(one).pausesOn(today))
                .toList());
    }

    /** Until when those who lead are waited for: the usual patience, but never until it is too late to tell everybody. */
    public String lastAnswer(String sessionId) {
        GroupSession session = session(sessionId);
        Instant usual = programs.dates(session.year(), Ask.SESSION_DATE, clock.instant())
                .patienceEnds();
        Instant last = words.begins(session).minus(LAST_ANSWER).toInstant();
        return Comparator.<Instant>naturalOrder().compare(usual, last) < 0 ? usual.toString() : last.toString();
    }

    /** Whether one of those who lead has said when it is, or that it is not. */
    public boolean dateKnown(String sessionId) {
        return session(sessionId).state() != SessionState.PROPOSED;
    }

    /** Whether it is to take place. Whoever changes that from here on is heard by the diagram. */
    public boolean on(String sessionId) {
        return sessions.isOn(SessionId.of(sessionId));
    }

    public void inviteEverybody(String sessionId) {
        if (on(sessionId)) {
            GroupSession session = sessions.expectEverybody(SessionId.of(sessionId));
            session.guests().forEach(guest -> letters.invite(session, guest.signUp()));
        }
    }

    /** @return nine o'clock of the day before, where the program is */
    public String dayBefore(String sessionId) {
        GroupSession session = session(sessionId);
        LocalDate before = words.begins(session).toLocalDate().minusDays(1);
        return before.atTime(9, 0)
                .atZone(programs.year(session.year()).zone())
                .toInstant()
                .toString();
    }

    /** Nobody is reminded of a session that was moved to the same day. */
    public void remindEverybody(String sessionId) {
        GroupSession session = session(sessionId);
        LocalDate tomorrow = programs.today(session.year()).plusDays(1);
        if (words.begins(session).toLocalDate().equals(tomorrow) && on(sessionId)) {
            session.guests().forEach(guest -> letters.tomorrow(session, guest.signUp()));
        }
    }

    /** @return the morning of the first working day after it */
    public String sessionOver(String sessionId) {
        GroupSession session = session(sessionId);
        return programs.asking(session.year(), session.ends(), Period.ofDays(1)).toString();
    }

    /** Who pauses on the old day or on the new one is invited, or has it no longer. */
    public void tellNewDate(String sessionId) {
        if (on(sessionId)) {
            GroupSession before = session(sessionId);
            List<SignUpId> stay = groups.group(before.group()).members().stream()
                    .map(PeerGroup.Membership::signUp)
                    .filter(one -> guestList.fit(before, one))
                    .toList();
            GroupSession session = session(sessionId);
            stay.forEach(one -> letters.moved(session, one));
        }
    }

    public void tellThatItIsOff(String sessionId) {
        GroupSession session = session(sessionId);
        session.guests().forEach(guest -> letters.calledOff(session, guest.signUp()));
    }

    /** Whether one of those who lead has told who was there. */
    public boolean attendanceKnown(String sessionId) {
        return session(sessionId).state() != SessionState.FIXED;
    }

    public void closeAttendance(String sessionId) {
        sessions.closeAttendance(SessionId.of(sessionId));
    }

    public boolean held(String sessionId) {
        return session(sessionId).state() == SessionState.HELD;
    }

    /** @return the participants who were there, and are still in the program */
    public List<String> thoseWhoCame(String sessionId) {
        return participants(session(sessionId).present().stream()
                .filter(one -> signUps.signUp(one).state().living())
                .toList());
    }

    /** Those who lead read what the others thought, if enough of them answered that nobody can be told. */
    public void passOnFeedback(String sessionId) {
        sessions.closeAnswers(SessionId.of(sessionId));
        GroupSession session = session(sessionId);
        List<SignUpId> readers = groups.group(session.group()).leading();
        feedback.of(session, readers).ifPresent(thoughts -> letters.feedback(session, thoughts));
    }

    public boolean fewCameTwice(String sessionId) {
        return sessions.fewCameTwice(SessionId.of(sessionId));
    }

    public void lookForAnotherDate(String sessionId) {
        sessions.again(SessionId.of(sessionId));
    }

    private GroupSession session(String sessionId) {
        return sessions.session(SessionId.of(sessionId));
    }

    private List<String> participants(List<SignUpId> people) {
        return people.stream()
                .map(one -> signUps.signUp(one).participant().toString())
                .toList();
    }
}
