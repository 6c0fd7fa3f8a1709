package org.cairn.processes;

import java.time.Clock;
import java.time.Period;
import org.cairn.engine.Dates;
import org.cairn.program.Ask;
import org.cairn.program.PatienceDates;
import org.cairn.program.ProgramDesk;
import org.cairn.program.ProgramYearId;
import org.springframework.stereotype.Component;

/** What {@code ${dates.…}} means in a diagram. */
@Component("dates")
class ProgramDates implements Dates {

    private final ProgramDesk programs;
    private final Clock clock;

    ProgramDates(ProgramDesk programs, Clock clock) {
        this.programs = programs;
        this.clock = clock;
    }

    @Override
    public String remindAt(String ask, String programYearId) {
        return patience(ask, programYearId).remindAt().toString();
    }

    @Override
    public String remindAgainAt(String ask, String programYearId) {
        return patience(ask, programYearId).remindAgainAt().toString();
    }

    @Override
    public String patienceEnds(String ask, String programYearId) {
        return patience(ask, programYearId).patienceEnds().toString();
    }

    @Override
    public String after(String period, String programYearId) {
        return programs.morning(ProgramYearId.of(programYearId), clock.instant(), Period.parse(period))
                .toString();
    }

    private PatienceDates patience(String ask, String programYearId) {
        Ask asked = Ask.of(ask).orElseThrow(() -> new UnknownAsk(ask));
        return programs.dates(ProgramYearId.of(programYearId), asked, clock.instant());
    }
}
