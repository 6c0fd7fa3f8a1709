package org.cairn.session;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One of the sessions that a program plans for all its groups.
 *
 * @param number stays with it, whatever is planned before or after it later; 0 for one that is new
 * @param title what it is about
 * @param agenda a point a line, as members get it
 * @param forLeaders further points a line, which only those who lead get
 * @param weekOf a day of the week in which each group meets at its own time
 * @param together when all groups meet at once, where the program is; null where each has its own time
 * @param minutes how long it takes
 * @param place a room, or the address of a video meeting; empty if each group finds its own
 */
public record PlannedSession(
        int number,
        String title,
        String agenda,
        String forLeaders,
        LocalDate weekOf,
        @Nullable LocalDateTime together,
        int minutes,
        String place) {

    /** The points of the agenda, in their order. */
    public List<String> points() {
        return lines(agenda);
    }

    /** What those who lead get beyond it. */
    public List<String> advice() {
        return lines(forLeaders);
    }

    private static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    PlannedSession numbered(int next) {
        return new PlannedSession(next, title, agenda, forLeaders, weekOf, together, minutes, place);
    }
}
