package org.cairn.formlink;

import java.time.Instant;
import java.time.Period;
import org.cairn.participant.ParticipantId;
import org.cairn.program.ProgramDesk;
import org.cairn.program.ProgramYearArranged;
import org.cairn.program.ProgramYearId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** How often a person may be asked what can wait: once a week, in the program's hours, and never in its quiet times. */
@Component
class Pace {

    private static final Period WEEK = Period.ofWeeks(1);

    private final Letterboxes boxes;
    private final ProgramDesk programs;

    Pace(Letterboxes boxes, ProgramDesk programs) {
        this.boxes = boxes;
        this.programs = programs;
    }

    /** When the person can be asked: at the moment given, or on a morning to come. */
    Instant next(ParticipantId who, ProgramYearId year, Instant now) {
        Instant free = boxes.lastAsked(who)
                .map(last -> programs.startOfDay(year, last, WEEK))
                .orElse(Instant.MIN);
        if (free.isAfter(now)) {
            return programs.asking(year, free, Period.ZERO);
        }
        return programs.asks(year, now) ? now : programs.asking(year, now, Period.ZERO);
    }

    /** Nobody is asked in a time that has been made quiet; who was to wait for the end of one that is none, is. */
    @EventListener
    void on(ProgramYearArranged arranged) {
        boxes.lookAgain(arranged.id());
    }
}
