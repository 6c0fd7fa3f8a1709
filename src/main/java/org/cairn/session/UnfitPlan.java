package org.cairn.session;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.cairn.kernel.Refusal;
import org.cairn.program.ProgramYear;

/** Sessions cannot be planned like this; knows the session and the setting it belongs to. */
public final class UnfitPlan extends Refusal {

    /** More are a timetable, not a series. */
    public static final int MOST_SESSIONS = 20;

    private static final int LONGEST_TITLE = 80;
    private static final int LONGEST_AGENDA = 4000;
    private static final int SHORTEST = 15;
    private static final int LONGEST = 480;
    private static final int LONGEST_PLACE = 300;

    private final int at;
    private final String setting;

    private UnfitPlan(int at, String setting, String sentence) {
        super(sentence);
        this.at = at;
        this.setting = setting;
    }

    /** Which of the sessions it is, from 0. */
    public int at() {
        return at;
    }

    /** The name of the setting, as in {@link PlannedSession}. */
    public String setting() {
        return setting;
    }

    /** Everything that is wrong, in the order of the sessions. */
    static List<UnfitPlan> all(ProgramYear year, List<PlannedSession> sessions) {
        List<UnfitPlan> found = new ArrayList<>();
        require(
                found,
                sessions.size() <= MOST_SESSIONS,
                sessions.size() - 1,
                "title",
                "A year has at most " + MOST_SESSIONS + " sessions.");
        for (int at = 0; at < sessions.size(); at++) {
            check(found, at, sessions.get(at), year);
        }
        return found;
    }

    private static void check(List<UnfitPlan> found, int at, PlannedSession session, ProgramYear year) {
        require(
                found,
                !session.title().isBlank() && session.title().length() <= LONGEST_TITLE,
                at,
                "title",
                "Say what the session is about, in at most " + LONGEST_TITLE + " characters.");
        require(
                found,
                session.agenda().length() <= LONGEST_AGENDA,
                at,
                "agenda",
                "The agenda is too long for a letter. Shorten it to " + LONGEST_AGENDA + " characters.");
        require(
                found,
                session.forLeaders().length() <= LONGEST_AGENDA,
                at,
                "forLeaders",
                "This is too long for a letter. Shorten it to " + LONGEST_AGENDA + " characters.");
        LocalDate last = year.yearStart().plusMonths(year.months());
        require(
                found,
                !session.weekOf().isBefore(year.yearStart().minusWeeks(1))
                        && session.weekOf().isBefore(last),
                at,
                session.together() == null ? "weekOf" : "together",
                "Choose a day within the year: it begins on " + year.yearStart() + " and ends on " + last.minusDays(1)
                        + ".");
        require(
                found,
                session.minutes() >= SHORTEST && session.minutes() <= LONGEST,
                at,
                "minutes",
                "A session takes " + SHORTEST + " to " + LONGEST + " minutes.");
        require(
                found,
                session.place().length() <= LONGEST_PLACE,
                at,
                "place",
                "A place is named in at most " + LONGEST_PLACE + " characters.");
    }

    private static void require(List<UnfitPlan> found, boolean fit, int at, String setting, String sentence) {
        if (!fit) {
            found.add(new UnfitPlan(at, setting, sentence));
        }
    }
}
