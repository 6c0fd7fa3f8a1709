package org.cairn.processes.programyear;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cairn.engine.StartBriefing;
import org.cairn.engine.door.AccountDesk;
import org.cairn.program.ProgramDesk;
import org.cairn.program.ProgramYear;
import org.springframework.stereotype.Component;

/** Offers a coordinator the own programs. A program is there as soon as it has a group of coordinators. */
@Component
class ProgramsToOpen implements StartBriefing {

    static final String FORM = "openProgramYear";

    private final ProgramDesk programs;
    private final AccountDesk accounts;

    ProgramsToOpen(ProgramDesk programs, AccountDesk accounts) {
        this.programs = programs;
        this.accounts = accounts;
    }

    @Override
    public String form() {
        return FORM;
    }

    @Override
    public Map<String, Object> brief() {
        return brief("");
    }

    @Override
    public Map<String, Object> brief(String actor) {
        List<ProgramYear> years = programs.years();
        return Map.of(
                "programs",
                accounts.programs(actor).stream()
                        .map(program -> Map.of("label", name(program, years), "value", program))
                        .toList());
    }

    private static String name(String program, List<ProgramYear> years) {
        return years.stream()
                .filter(year -> year.program().equals(program))
                .findFirst()
                .map(ProgramYear::programName)
                .orElse(program.toUpperCase(Locale.ROOT));
    }
}
