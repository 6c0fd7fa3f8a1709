package org.cairn.processes;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.cairn.engine.AnswerRule;
import org.cairn.form.Mistake;
import org.cairn.program.ProgramDesk;
import org.cairn.program.ProgramYearId;

/**
 * A day must lie in the future, where the program is.
 *
 * @param form the form that asks
 * @param key the field that holds the day
 */
public record DayAhead(String form, String key, ProgramDesk programs) implements AnswerRule {

    @Override
    public List<Mistake> check(Map<String, Object> variables, Map<String, Object> answers) {
        Object day = answers.get(key);
        Object year = variables.get("programYearId");
        if (day == null || year == null) {
            return List.of();
        }
        LocalDate today = programs.today(ProgramYearId.of(year.toString()));
        return LocalDate.parse(day.toString()).isAfter(today)
                ? List.of()
                : List.of(new Mistake(key, "Please choose a day after today."));
    }
}
