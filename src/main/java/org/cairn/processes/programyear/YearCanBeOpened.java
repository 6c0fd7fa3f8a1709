package org.cairn.processes.programyear;

import java.util.List;
import java.util.Map;
import org.cairn.engine.AnswerRule;
import org.cairn.engine.door.AccountDesk;
import org.cairn.form.Mistake;
import org.cairn.program.Format;
import org.cairn.program.OpenProgramYear;
import org.cairn.program.ProgramDesk;
import org.cairn.program.UnfitSetting;

/**
 * Who may open a year of a program, and what the program itself has against it, such as a label that is taken. Once a
 * year is open, everybody who signs up goes into it.
 */
class YearCanBeOpened implements AnswerRule {

    private final String form;
    private final Format format;
    private final ProgramDesk programs;
    private final AccountDesk accounts;

    /** @param form in which a year of that format is opened */
    YearCanBeOpened(String form, Format format, ProgramDesk programs, AccountDesk accounts) {
        this.form = form;
        this.format = format;
        this.programs = programs;
        this.accounts = accounts;
    }

    @Override
    public String form() {
        return form;
    }

    @Override
    public List<Mistake> check(Map<String, Object> variables, Map<String, Object> answers) {
        return check(variables, answers, "");
    }

    @Override
    public List<Mistake> check(Map<String, Object> variables, Map<String, Object> answers, String actor) {
        OpenProgramYear settings = YearSettings.of(answers, format);
        if (!accounts.programs(actor).contains(settings.program())) {
            return List.of(new Mistake(
                    "program",
                    "You do not coordinate this program, so you cannot open a year of it. An admin can add you to its"
                            + " coordinators."));
        }
        List<UnfitSetting> unfit = programs.mistakes(settings);
        return (unfit.isEmpty() ? programs.overlap(settings).stream() : unfit.stream())
                .map(wrong -> new Mistake(wrong.setting(), wrong.sentence()))
                .toList();
    }
}
