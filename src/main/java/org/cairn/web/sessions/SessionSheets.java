package org.cairn.web.sessions;

import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cairn.group.GroupDesk;
import org.cairn.group.PeerGroup;
import org.cairn.kernel.InWords;
import org.cairn.processes.Letters;
import org.cairn.program.ProgramYear;
import org.cairn.session.GroupSession;
import org.cairn.session.Guest;
import org.cairn.session.SessionDesk;
import org.cairn.session.SessionState;
import org.cairn.signup.SignUpDesk;
import org.springframework.stereotype.Component;

/** When groups meet and who comes, in words for pages. */
@Component
class SessionSheets {

    private final SessionDesk sessions;
    private final GroupDesk groups;
    private final SignUpDesk signUps;

    SessionSheets(SessionDesk sessions, GroupDesk groups, SignUpDesk signUps) {
        this.sessions = sessions;
        this.groups = groups;
        this.signUps = signUps;
    }

    /** Every session that has been opened, the earliest first. */
    List<Map<String, Object>> dates(ProgramYear year) {
        Map<Object, Integer> numbers = new HashMap<>();
        groups.of(year.id()).forEach(group -> numbers.put(group.id(), group.number()));
        return sessions.of(year.id()).stream()
                .map(session -> Map.<String, Object>of(
                        "id", session.id().toString(),
                        "group", numbers.getOrDefault(session.group(), 0),
                        "title", session.title(),
                        "when", InWords.moment(begins(year, session)),
                        "how", session.standing()))
                .toList();
    }

    Map<String, Object> sheet(ProgramYear year, GroupSession session) {
        PeerGroup group = groups.group(session.group());
        ZonedDateTime begins = begins(year, session);
        Map<String, Object> sheet = new HashMap<>();
        sheet.put("year", year);
        sheet.put("id", session.id().toString());
        sheet.put("title", session.title());
        sheet.put("group", group.number());
        sheet.put("when", InWords.moment(begins));
        sheet.put("how", session.standing());
        sheet.put("day", begins.toLocalDate().toString());
        sheet.put("time", begins.toLocalTime().toString());
        sheet.put("place", session.place());
        sheet.put("ahead", session.state().ahead());
        sheet.put("held", session.state() == SessionState.HELD);
        sheet.put("people", session.guests().stream().map(this::person).toList());
        return sheet;
    }

    private Map<String, Object> person(Guest guest) {
        return Map.of(
                "name",
                Objects.requireNonNull(
                        Letters.card(signUps.contact(guest.signUp())).get("name")),
                "comes",
                guest.comes() == null ? "has not said" : guest.comes() ? "comes" : "cannot come",
                "came",
                guest.came());
    }

    private static ZonedDateTime begins(ProgramYear year, GroupSession session) {
        return session.begins().atZone(year.zone());
    }
}
