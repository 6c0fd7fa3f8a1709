package org.cairn.engine.safety;

import java.util.Date;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.calendar.CycleBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.DueDateBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.DurationBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.MapBusinessCalendarManager;
import org.jspecify.annotations.Nullable;

/** The engine's calendars, which no timer can hang or hurry: an expression may say at run time what no diagram may. */
public final class CalmTimers extends MapBusinessCalendarManager {

    public CalmTimers() {
        addBusinessCalendar(CycleBusinessCalendar.NAME, new Cycles());
        addBusinessCalendar(DurationBusinessCalendar.NAME, new Durations());
        addBusinessCalendar(DueDateBusinessCalendar.NAME, new DueDateBusinessCalendar());
    }

    private static final class Cycles extends CycleBusinessCalendar {

        @Override
        public Date resolveDuedate(String cycle, @Nullable Date from, long offset) {
            Rhythm.fault(cycle).ifPresent(fault -> {
                throw new BadUserRequestException("A timer " + fault);
            });
            return super.resolveDuedate(cycle, from, offset);
        }
    }

    private static final class Durations extends DurationBusinessCalendar {

        @Override
        public Date resolveDuedate(String duration, @Nullable Date from) {
            if (duration.startsWith("R")) {
                throw new BadUserRequestException("A timer waits for a time that repeats (" + duration
                        + "): make it a cycle, or write the time alone.");
            }
            return super.resolveDuedate(duration, from);
        }
    }
}
