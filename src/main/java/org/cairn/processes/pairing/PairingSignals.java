package org.cairn.processes.pairing;

import java.util.Map;
import org.cairn.engine.ProcessDesk;
import org.cairn.engine.TaskClaimed;
import org.cairn.engine.TaskReleased;
import org.cairn.matching.MatchingDesk;
import org.cairn.matching.ProposalId;
import org.cairn.matching.ProposalMade;
import org.cairn.matching.ProposalWithdrawn;
import org.cairn.program.ProgramDesk;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells pairing.bpmn what became of a proposal, and matching what coordinators have in hand. */
@Component
class PairingSignals {

    private final ProcessDesk processes;
    private final ProgramDesk programs;
    private final MatchingDesk matching;

    PairingSignals(ProcessDesk processes, ProgramDesk programs, MatchingDesk matching) {
        this.processes = processes;
        this.programs = programs;
        this.matching = matching;
    }

    @EventListener
    void on(ProposalMade made) {
        processes.start(
                "pairing",
                made.id().toString(),
                Map.of(
                        "proposalId", made.id().toString(),
                        "programYearId", made.year().toString(),
                        "coordinators", programs.year(made.year()).coordinators(),
                        "mentorAsked", false));
    }

    @EventListener
    void on(ProposalWithdrawn withdrawn) {
        processes.announce("proposal.withdrawn", withdrawn.id().toString(), Map.of());
    }

    @EventListener
    void on(TaskClaimed claimed) {
        if (claimed.form().equals(PairingToApprove.FORM)) {
            matching.takeInHand(ProposalId.of(claimed.businessKey()));
        }
    }

    @EventListener
    void on(TaskReleased released) {
        if (released.form().equals(PairingToApprove.FORM)) {
            matching.release(ProposalId.of(released.businessKey()));
        }
    }
}
