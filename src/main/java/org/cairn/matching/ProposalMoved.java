package org.cairn.matching;

import org.cairn.kernel.Refusal;

/** The proposal is not where this could be done with it any more. */
public final class ProposalMoved extends Refusal {

    ProposalMoved(ProposalState state) {
        super(
                switch (state) {
                    case PROPOSED, IN_HAND -> "A coordinator has not yet approved this pairing.";
                    case APPROVED -> "This pairing has been approved already; the mentor has been asked.";
                    case INTRODUCED -> "These two have been introduced already.";
                    case VETOED -> "A coordinator has ruled this pairing out.";
                    case DECLINED -> "The mentor has said no to this pairing.";
                    case LAPSED -> "The mentor did not answer in time, so this pairing was passed on.";
                    case WITHDRAWN -> "This pairing was taken back, because somebody left or a better one was found.";
                });
    }
}
