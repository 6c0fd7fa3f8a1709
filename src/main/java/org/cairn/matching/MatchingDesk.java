package org.cairn.matching;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cairn.kernel.Refusal;
import org.cairn.program.ProgramYearId;
import org.cairn.signup.SignUpId;
import org.springframework.stereotype.Component;

/** Proposes the best pairs of a program year, and knows what became of each. */
@Component
public class MatchingDesk {

    /** Everybody who waits, anew. Proposals in hand or approved stay; of the others those that are still the best. */
    public RoundId round(ProgramYearId year, String cause) {
        throw new UnsupportedOperationException();
    }

    /** Finds a place for a newcomer at once, or mentees for a new mentor; nothing if the sign-up does not wait. */
    public void fitIn(SignUpId signUp) {
        throw new UnsupportedOperationException();
    }

    /** @throws UnknownRound if there is none with this id */
    public Round round(RoundId id) {
        throw new UnsupportedOperationException();
    }

    /** @throws UnknownProposal if there is none with this id */
    public Proposal proposal(ProposalId id) {
        throw new UnsupportedOperationException();
    }

    /** Where a proposal stands. */
    public ProposalState state(ProposalId id) {
        throw new UnsupportedOperationException();
    }

    /** The proposals of a year that are proposed, in hand or approved. */
    public List<ProposalId> open(ProgramYearId year) {
        throw new UnsupportedOperationException();
    }

    /** The open proposal of a mentee. */
    public Optional<ProposalId> openFor(SignUpId mentee) {
        throw new UnsupportedOperationException();
    }

    /** A coordinator has claimed it: it does not move any more. */
    public void takeInHand(ProposalId id) {
        throw new UnsupportedOperationException();
    }

    /** A coordinator has put it back: a later round may move it. */
    public void release(ProposalId id) {
        throw new UnsupportedOperationException();
    }

    /**
     * A coordinator says yes.
     *
     * @throws ProposalMoved if it is no longer proposed
     */
    public void approve(ProposalId id) {
        throw new UnsupportedOperationException();
    }

    /**
     * A coordinator chooses another mentor: a new proposal, approved at once; others move if that is better for all.
     *
     * @throws NotEligible if a rule speaks against the two
     * @throws NoPlaceLeft if the mentor is full
     */
    public ProposalId chooseAnother(ProposalId id, SignUpId mentor) {
        throw new UnsupportedOperationException();
    }

    /** The mentee waits for somebody who fits better, for the usual time. */
    public void leaveWaiting(ProposalId id) {
        throw new UnsupportedOperationException();
    }

    /** These two are never proposed again. */
    public void never(ProposalId id) {
        throw new UnsupportedOperationException();
    }

    /** The mentor said yes. The mentorship is for the caller to begin, in the same transaction. */
    public void consent(ProposalId id) {
        throw new UnsupportedOperationException();
    }

    /** The mentor said no: these two are not proposed again. */
    public void decline(ProposalId id) {
        throw new UnsupportedOperationException();
    }

    /** The mentor did not answer in time: these two are not proposed again. */
    public void lapse(ProposalId id) {
        throw new UnsupportedOperationException();
    }

    /** Somebody pauses or leaves: every open proposal of theirs is taken back. */
    public void withdrawAll(SignUpId signUp) {
        throw new UnsupportedOperationException();
    }

    /**
     * Reads criteria as a round would.
     *
     * @param menteeQuestions the keys that the mentees' form asks for
     * @param mentorQuestions the keys that the mentors' form asks for
     * @throws Refusal if a row cannot work: it names the row and the remedy
     */
    public void checkCriteria(
            List<Map<String, Object>> rows, Set<String> menteeQuestions, Set<String> mentorQuestions) {
        throw new UnsupportedOperationException();
    }
}
