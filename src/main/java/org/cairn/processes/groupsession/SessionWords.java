package org.cairn.processes.groupsession;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.cairn.group.GroupDesk;
import org.cairn.group.PeerGroup;
import org.cairn.kernel.InWords;
import org.cairn.program.ProgramDesk;
import org.cairn.session.GroupSession;
import org.cairn.session.Guest;
import org.cairn.session.PlanDesk;
import org.cairn.session.PlannedSession;
import org.cairn.signup.SignUpId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What letters and forms about a session may speak of, under {@code session}. */
@Component
class SessionWords {

    private static final Pattern ADDRESS =
            Pattern.compile("https://[A-Za-z0-9.-]+(:\\d+)?(/[A-Za-z0-9._~:/?@!$%&'()*+,;=#-]*)?");

    private final PlanDesk plans;
    private final GroupDesk groups;
    private final ProgramDesk programs;

    SessionWords(PlanDesk plans, GroupDesk groups, ProgramDesk programs) {
        this.plans = plans;
        this.groups = groups;
        this.programs = programs;
    }

    /** To one reader: who leads gets the whole agenda. */
    Map<String, Object> model(GroupSession session, SignUpId reader) {
        PeerGroup group = groups.group(session.group());
        boolean leads = group.leading().contains(reader);
        List<String> points = plans.plan(session.year())
                .session(session.number())
                .map(PlannedSession::points)
                .orElse(List.of());
        Map<String, Object> model = new HashMap<>(Map.of(
                "number", session.number(),
                "title", session.title(),
                "group", group.number(),
                "when", when(session),
                "place", video(session) == null ? session.place() : "",
                "leads", leads,
                "points", points,
                "coming",
                        session.guests().stream()
                                .filter(guest -> Objects.equals(guest.comes(), true))
                                .count(),
                "notComing",
                        session.guests().stream()
                                .filter(guest -> Objects.equals(guest.comes(), false))
                                .count(),
                "comes", session.guests().stream().anyMatch(guest -> said(guest, reader))));
        model.put(
                "advice",
                plans.plan(session.year())
                        .session(session.number())
                        .filter(planned -> leads)
                        .map(PlannedSession::advice)
                        .orElse(List.of()));
        model.put("minutes", Duration.between(session.begins(), session.ends()).toMinutes());
        URI video = video(session);
        if (video != null) {
            model.put("link", video.toString());
        }
        return model;
    }

    /** The place, if it is the address of a video meeting. */
    static @Nullable URI video(GroupSession session) {
        if (!ADDRESS.matcher(session.place()).matches()) {
            return null;
        }
        try {
            return new URI(session.place());
        } catch (URISyntaxException words) {
            return null;
        }
    }

    private static boolean said(Guest guest, SignUpId reader) {
        return guest.signUp().equals(reader) && Objects.equals(guest.comes(), true);
    }

    String when(GroupSession session) {
        return InWords.moment(begins(session));
    }

    /** Where the program is. */
    ZonedDateTime begins(GroupSession session) {
        return session.begins().atZone(programs.year(session.year()).zone());
    }

    /** The points of the agenda that members have, for a calendar. */
    String agenda(GroupSession session) {
        return plans.plan(session.year())
                .session(session.number())
                .map(PlannedSession::agenda)
                .orElse("");
    }
}
