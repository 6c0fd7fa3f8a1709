package org.cairn.processes;

import java.time.Clock;
import java.time.Period;
import org.cairn.engine.Dates;
import org.cairn.program.ProgramDesk;
import org.cairn.program.ProgramYearId;
import org.springframework.stereotype.Component;

/** What {@code ${dates.after(…)}} means in a diagram. */
@Component("dates")
class ProgramDates implements Dates {

    private final ProgramDesk programs;
    private final Clock clock;

    ProgramDates(ProgramDesk programs, Clock clock) {
        this.programs = programs;
        this.clock = clock;
    }

    @Override
    public String after(String period, String programYearId) {
        return programs.morning(ProgramYearId.of(programYearId), clock.instant(), Period.parse(period))
                .toString();
    }
}
