package org.cairn.processes.programyear;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cairn.engine.ProcessDesk;
import org.cairn.matching.MatchingDesk;
import org.cairn.mentorship.MentorshipDesk;
import org.cairn.program.ProgramDesk;
import org.cairn.program.ProgramYear;
import org.cairn.program.ProgramYearId;
import org.cairn.signup.NextYearDesk;
import org.springframework.stereotype.Component;

/**
 * Lets people go on from one program year to the next: who waits, what is proposed, and pairs under way, with the
 * processes that look after them.
 */
@Component
class Succession {

    private final ProgramDesk programs;
    private final NextYearDesk nextYear;
    private final MentorshipDesk mentorships;
    private final MatchingDesk matching;
    private final ProcessDesk processes;

    Succession(
            ProgramDesk programs,
            NextYearDesk nextYear,
            MentorshipDesk mentorships,
            MatchingDesk matching,
            ProcessDesk processes) {
        this.programs = programs;
        this.nextYear = nextYear;
        this.mentorships = mentorships;
        this.matching = matching;
        this.processes = processes;
    }

    /** What is left of a year that is over goes on in the next one, if that is open. */
    void handOver(ProgramYearId over) {
        programs.successor(over).map(ProgramYear::id).ifPresent(next -> carry(over, next));
    }

    /** A year that has just opened takes over what is left of those that are over. */
    void takeOver(ProgramYearId opened) {
        programs.predecessors(opened).forEach(over -> carry(over.id(), opened));
    }

    private void carry(ProgramYearId from, ProgramYearId to) {
        List<String> carried = new ArrayList<>();
        nextYear.carryOver(from, to).forEach(id -> carried.add(id.toString()));
        matching.carryOver(from, to).forEach(id -> carried.add(id.toString()));
        List<String> pairs =
                mentorships.carryOver(from, to).stream().map(Object::toString).toList();
        carried.addAll(pairs);
        processes.change(carried, "programYearId", to.toString());
        pairs.forEach(
                pair -> processes.announce("mentorship.planChanged", pair, Map.of())); // quiet times are others now
    }
}
