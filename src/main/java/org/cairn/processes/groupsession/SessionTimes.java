package org.cairn.processes.groupsession;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.cairn.engine.AnswerRule;
import org.cairn.form.Mistake;
import org.cairn.program.ProgramDesk;
import org.cairn.program.ProgramYear;
import org.cairn.program.ProgramYearId;
import org.cairn.session.SessionDesk;
import org.springframework.stereotype.Component;

/** Reads the day and the time that somebody chose for a session, and refuses what is past. */
@Component
class SessionTimes implements AnswerRule {

    private final ProgramDesk programs;
    private final SessionDesk sessions;

    SessionTimes(ProgramDesk programs, SessionDesk sessions) {
        this.programs = programs;
        this.sessions = sessions;
    }

    /** When it is, where the program is. */
    static Instant at(ProgramYear year, Map<String, Object> answers) {
        LocalDate day = LocalDate.parse(String.valueOf(answers.get("day")));
        return day.atTime(LocalTime.parse(String.valueOf(answers.get("time"))))
                .atZone(year.zone())
                .toInstant();
    }

    @Override
    public String form() {
        return SessionBriefing.DATE;
    }

    @Override
    public List<Mistake> check(Map<String, Object> variables, Map<String, Object> answers) {
        ProgramYearId year = ProgramYearId.of(String.valueOf(variables.get("programYearId")));
        boolean impossible = "no".equals(answers.get("suits")) && !sessions.possible(at(programs.year(year), answers));
        return impossible
                ? List.of(new Mistake("day", "Please choose a day and a time that are still to come, within a year."))
                : List.of();
    }
}
