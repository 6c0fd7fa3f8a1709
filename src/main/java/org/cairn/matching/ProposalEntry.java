package org.cairn.matching;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cairn.program.ProgramYearId;
import org.cairn.signup.SignUpId;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/** A proposal from the round that makes it to the word of the mentor. */
@Entity
@Table(name = "matching_proposal")
class ProposalEntry extends AbstractAggregateRoot<ProposalEntry> {

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    @Column
    private UUID programYear;

    @Column
    private @Nullable UUID round;

    @Column
    private UUID mentee;

    @Column
    private UUID mentor;

    @Column
    @Enumerated(EnumType.STRING)
    private ProposalState state;

    @Column
    private int score;

    @Column
    private boolean belowMinimum;

    @Column
    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private List<Reason> reasons;

    @Column
    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private List<String> passed;

    @Column
    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private List<Instead> alternatives;

    @Column
    private Instant madeAt;

    @Column
    private Instant changedAt;

    @SuppressWarnings("NullAway.Init")
    protected ProposalEntry() {
        // for JPA
    }

    private ProposalEntry(
            ProgramYearId year, @Nullable RoundId round, Pairing pairing, ProposalState state, Instant now) {
        id = ProposalId.fresh().value();
        programYear = year.value();
        this.round = round == null ? null : round.value();
        mentee = pairing.mentee().value();
        mentor = pairing.mentor().value();
        this.state = state;
        score = pairing.score();
        belowMinimum = pairing.belowMinimum();
        reasons = pairing.reasons();
        passed = pairing.passed();
        alternatives = pairing.alternatives();
        madeAt = now;
        changedAt = now;
        registerEvent(new ProposalMade(id(), year));
    }

    static ProposalEntry made(ProgramYearId year, RoundId round, Pairing pairing, Instant now) {
        return new ProposalEntry(year, round, pairing, ProposalState.PROPOSED, now);
    }

    static ProposalEntry chosen(ProgramYearId year, Pairing pairing, Instant now) {
        return new ProposalEntry(year, null, pairing, ProposalState.APPROVED, now);
    }

    ProposalEntry takeInHand(Instant now) {
        return state == ProposalState.IN_HAND ? this : move(Set.of(ProposalState.PROPOSED), ProposalState.IN_HAND, now);
    }

    ProposalEntry release(Instant now) {
        return state == ProposalState.IN_HAND ? move(Set.of(ProposalState.IN_HAND), ProposalState.PROPOSED, now) : this;
    }

    ProposalEntry approve(Instant now) {
        return move(undecided(), ProposalState.APPROVED, now);
    }

    ProposalEntry veto(Instant now) {
        return move(undecided(), ProposalState.VETOED, now);
    }

    /** A coordinator decides otherwise; nobody else has to be told. */
    ProposalEntry letGo(Instant now) {
        return move(undecided(), ProposalState.WITHDRAWN, now);
    }

    ProposalEntry consent(Instant now) {
        move(Set.of(ProposalState.APPROVED), ProposalState.INTRODUCED, now);
        registerEvent(new ProposalConsented(id(), year(), mentor(), mentee()));
        return this;
    }

    ProposalEntry decline(Instant now) {
        return move(Set.of(ProposalState.APPROVED), ProposalState.DECLINED, now);
    }

    ProposalEntry lapse(Instant now) {
        return move(Set.of(ProposalState.APPROVED), ProposalState.LAPSED, now);
    }

    /** The mentor would say yes and has no place any more. */
    ProposalEntry takeBack(Instant now) {
        return move(Set.of(ProposalState.APPROVED), ProposalState.WITHDRAWN, now);
    }

    /** A round found better, or one of the two left. */
    ProposalEntry withdraw(Instant now) {
        move(
                Set.of(ProposalState.PROPOSED, ProposalState.IN_HAND, ProposalState.APPROVED),
                ProposalState.WITHDRAWN,
                now);
        registerEvent(new ProposalWithdrawn(id(), year()));
        return this;
    }

    private static Set<ProposalState> undecided() {
        return Set.of(ProposalState.PROPOSED, ProposalState.IN_HAND);
    }

    private ProposalEntry move(Set<ProposalState> from, ProposalState to, Instant now) {
        if (!from.contains(state)) {
            throw new ProposalMoved(state);
        }
        state = to;
        changedAt = now;
        return this;
    }

    ProposalId id() {
        return new ProposalId(id);
    }

    ProgramYearId year() {
        return new ProgramYearId(programYear);
    }

    ProposalEntry carryTo(ProgramYearId year) {
        programYear = year.value();
        return this;
    }

    ProposalFate fate() {
        return new ProposalFate(id(), mentee(), mentor(), state);
    }

    SignUpId mentee() {
        return new SignUpId(mentee);
    }

    SignUpId mentor() {
        return new SignUpId(mentor);
    }

    ProposalState state() {
        return state;
    }

    int score() {
        return score;
    }

    /** Whether a coordinator would read the same of the two today. */
    boolean saysTheSame(Pairing today) {
        return score == today.score()
                && belowMinimum == today.belowMinimum()
                && reasons.equals(today.reasons())
                && passed.equals(today.passed());
    }

    List<Instead> alternatives() {
        return alternatives;
    }

    Proposed proposed() {
        return new Proposed(id(), mentee(), mentor(), state, madeAt, changedAt);
    }

    Proposal view(List<Alternative> named) {
        return new Proposal(
                id(), year(), mentee(), mentor(), state, score, belowMinimum, reasons, passed, named, madeAt);
    }
}
