package org.cairn.web.sessions;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cairn.session.PlannedSession;
import org.cairn.session.SessionPlan;
import org.cairn.session.UnfitPlan;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** What a year plans as a form holds it: whatever was typed, so that a mistake loses nothing. */
public record PlanSheet(List<Row> rows) {

    /**
     * One session.
     *
     * @param number empty for one that is added
     * @param weekOf a day, as browsers send it
     * @param together a day and a time, as browsers send it; empty where each group has its own time
     */
    public record Row(
            String number,
            String title,
            String agenda,
            String forLeaders,
            String weekOf,
            String together,
            String minutes,
            String place) {}

    static PlanSheet of(SessionPlan plan) {
        return new PlanSheet(plan.sessions().stream()
                .map(one -> new Row(
                        Integer.toString(one.number()),
                        one.title(),
                        one.agenda(),
                        one.forLeaders(),
                        one.weekOf().toString(),
                        one.together() == null ? "" : one.together().toString(),
                        Integer.toString(one.minutes()),
                        one.place()))
                .toList());
    }

    /** Without the one that was to be left out, and with one more if that was asked for. */
    static PlanSheet sent(MultiValueMap<String, String> sent) {
        List<Row> rows = new ArrayList<>();
        int all = sent.getOrDefault("title", List.of()).size();
        String out = String.valueOf(sent.getFirst("leaveOut"));
        for (int at = 0; at < all; at++) {
            if (!out.equals(Integer.toString(at))) {
                rows.add(new Row(
                        said(sent, "number", at),
                        said(sent, "title", at),
                        said(sent, "agenda", at),
                        said(sent, "forLeaders", at),
                        said(sent, "weekOf", at),
                        said(sent, "together", at),
                        said(sent, "minutes", at),
                        said(sent, "place", at)));
            }
        }
        if (sent.containsKey("add")) {
            rows.add(new Row("", "", "", "", "", "", "60", ""));
        }
        return new PlanSheet(List.copyOf(rows));
    }

    /** Whether a button other than “Save” was pressed: nothing is kept yet. */
    static boolean onlyChangesRows(MultiValueMap<String, String> sent) {
        return sent.containsKey("add") || sent.containsKey("leaveOut");
    }

    /** What the form says, and what is wrong with it, by field. */
    record Reading(List<PlannedSession> sessions, Map<String, String> mistakes) {}

    /** The sessions as far as they can be read. */
    Reading read() {
        Map<String, String> mistakes = new LinkedHashMap<>();
        List<PlannedSession> sessions = new ArrayList<>();
        for (int at = 0; at < rows.size(); at++) {
            Row row = rows.get(at);
            int number = row.number.matches("\\d{1,4}") ? Integer.parseInt(row.number) : 0;
            PlannedSession session = session(row, number, at, mistakes);
            if (session != null) {
                sessions.add(session);
            }
        }
        return new Reading(sessions, mistakes);
    }

    private static @Nullable PlannedSession session(Row row, int number, int at, Map<String, String> mistakes) {
        LocalDateTime together = null;
        LocalDate week = null;
        try {
            together = row.together.isEmpty() ? null : LocalDateTime.parse(row.together);
        } catch (DateTimeException unreadable) {
            mistakes.put("together" + at, "Choose a day and a time, or leave it empty.");
        }
        try {
            week = together == null ? LocalDate.parse(row.weekOf) : together.toLocalDate();
        } catch (DateTimeException unreadable) {
            mistakes.put("weekOf" + at, "Choose a day of the week in which groups meet.");
        }
        if (!row.minutes.matches("\\d{1,3}")) {
            mistakes.put("minutes" + at, "Write a whole number, such as 60.");
        }
        return week == null || mistakes.containsKey("minutes" + at)
                ? null
                : new PlannedSession(
                        number,
                        row.title,
                        row.agenda,
                        row.forLeaders,
                        week,
                        together,
                        Integer.parseInt(row.minutes),
                        row.place);
    }

    /** What the program says is wrong, by field. */
    static Map<String, String> fields(List<UnfitPlan> unfit) {
        return unfit.stream()
                .collect(Collectors.toMap(
                        one -> one.setting() + one.at(),
                        UnfitPlan::sentence,
                        (first, second) -> first,
                        LinkedHashMap::new));
    }

    private static String said(MultiValueMap<String, String> sent, String name, int at) {
        List<String> values = sent.getOrDefault(name, List.of());
        return at < values.size() && values.get(at) != null
                ? values.get(at).replaceAll("[\\p{Cntrl}&&[^\r\n\t]]", "").strip()
                : "";
    }
}
