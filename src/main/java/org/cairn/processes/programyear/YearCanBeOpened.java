package org.cairn.processes.programyear;

import java.util.List;
import java.util.Map;
import org.cairn.engine.AnswerRule;
import org.cairn.form.Mistake;
import org.cairn.program.ProgramDesk;
import org.springframework.stereotype.Component;

/** What the program itself has against a year that somebody wants to open, such as a label that is taken. */
@Component
class YearCanBeOpened implements AnswerRule {

    private final ProgramDesk programs;

    YearCanBeOpened(ProgramDesk programs) {
        this.programs = programs;
    }

    @Override
    public String form() {
        return "openProgramYear";
    }

    @Override
    public List<Mistake> check(Map<String, Object> variables, Map<String, Object> answers) {
        return programs.mistakes(YearSettings.of(answers)).stream()
                .map(unfit -> new Mistake(unfit.setting(), unfit.sentence()))
                .toList();
    }
}
