package org.cairn.processes.programyear;

import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cairn.engine.StartBriefing;
import org.cairn.engine.door.AccountDesk;
import org.cairn.program.Format;
import org.cairn.program.NextYear;
import org.cairn.program.ProgramDesk;
import org.cairn.program.ProgramYear;

/** Offers a coordinator the own programs. A program is there as soon as it has a group of coordinators. */
class ProgramsToOpen implements StartBriefing {

    private final String form;
    private final Format format;
    private final ProgramDesk programs;
    private final AccountDesk accounts;

    /** @param form in which a year of that format is opened */
    ProgramsToOpen(String form, Format format, ProgramDesk programs, AccountDesk accounts) {
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
    public Map<String, Object> brief() {
        return brief("");
    }

    @Override
    public Map<String, Object> brief(String actor) {
        List<ProgramYear> years = programs.years();
        List<String> own = List.copyOf(accounts.programs(actor));
        Map<String, Object> values = new HashMap<>();
        values.put(
                "programs",
                own.stream()
                        .map(program -> Map.of("label", name(program, years), "value", program))
                        .toList());
        if (own.size() == 1) {
            values.put("program", own.get(0));
            programs.all(own.get(0)).stream()
                    .filter(year -> year.format() == format)
                    .findFirst()
                    .ifPresent(last -> values.putAll(likeLast(last)));
        }
        return values;
    }

    /** The settings of the last year, a year on. */
    private Map<String, Object> likeLast(ProgramYear last) {
        NextYear next = NextYear.after(last, programs.today(last.id()));
        Map<String, Object> values = new HashMap<>();
        values.put("label", next.label());
        values.put("programName", last.programName());
        values.put("signUpOpens", next.signUpOpens().toString());
        values.put("signUpEnds", next.signUpCloses() == null ? "rolling" : "onADay");
        if (next.signUpCloses() != null) {
            values.put("signUpCloses", next.signUpCloses().toString());
        }
        values.put("yearStart", next.yearStart().toString());
        values.put("months", last.months());
        values.put("checkInRhythm", rhythm(last.checkInRhythm()));
        values.put("approval", last.approval() ? "yes" : "no");
        values.put("contactName", last.contactName());
        values.put("contactEmail", last.contactEmail().value());
        values.put("zone", last.zone().getId());
        return values;
    }

    /** As the form's options say it: whole weeks are weeks. */
    private static String rhythm(Period period) {
        boolean weeks = period.toTotalMonths() == 0 && period.getDays() % 7 == 0;
        return weeks ? "P" + period.getDays() / 7 + "W" : period.toString();
    }

    private static String name(String program, List<ProgramYear> years) {
        return years.stream()
                .filter(year -> year.program().equals(program))
                .findFirst()
                .map(ProgramYear::programName)
                .orElse(program.toUpperCase(Locale.ROOT));
    }
}
