package org.cairn.processes.mentorship;

import java.util.Map;
import org.cairn.engine.ProcessDesk;
import org.cairn.mentorship.Mentorship;
import org.cairn.mentorship.MentorshipId;
import org.cairn.program.ProgramDesk;
import org.cairn.program.ProgramYearId;
import org.springframework.stereotype.Component;

/** Starts mentorship.bpmn, which asks for itself where the pair is in its year. */
@Component
public class MentorshipStart {

    private final ProcessDesk processes;
    private final ProgramDesk programs;

    MentorshipStart(ProcessDesk processes, ProgramDesk programs) {
        this.processes = processes;
        this.programs = programs;
    }

    /** Starts it anew for a mentorship that has lost its process. */
    public void start(Mentorship pair) {
        start(pair.id(), pair.year());
    }

    void start(MentorshipId id, ProgramYearId year) {
        processes.start(
                "mentorship",
                id.toString(),
                Map.of(
                        "mentorshipId", id.toString(),
                        "programYearId", year.toString(),
                        "coordinators", programs.year(year).coordinators()));
    }
}
