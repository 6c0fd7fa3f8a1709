package org.cairn.matching;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cairn.program.ProgramYearId;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All proposals that were ever made. */
interface Proposals extends Repository<ProposalEntry, UUID> {

    ProposalEntry save(ProposalEntry entry);

    void flush();

    Optional<ProposalEntry> findById(UUID id);

    @Query("select p.programYear from ProposalEntry p where p.id = :id")
    Optional<UUID> yearOf(UUID id);

    List<ProposalEntry> findByProgramYearAndStateInOrderByMadeAtAscIdAsc(
            UUID programYear, Collection<ProposalState> states);

    /** The proposals of a year that are proposed, in hand or approved, the oldest first. */
    default List<ProposalEntry> open(ProgramYearId year) {
        return findByProgramYearAndStateInOrderByMadeAtAscIdAsc(year.value(), ProposalState.OPEN);
    }

    List<ProposalEntry> findByProgramYearOrderByMadeAtAscIdAsc(UUID programYear);

    @Query("select p from ProposalEntry p where (p.mentee = :signUp or p.mentor = :signUp) and p.state in :states")
    List<ProposalEntry> of(UUID signUp, Collection<ProposalState> states);

    @Query("select p from ProposalEntry p where p.mentee = :signUp or p.mentor = :signUp order by p.madeAt, p.id")
    List<ProposalEntry> ofAnyState(UUID signUp);

    Optional<ProposalEntry> findByMenteeAndStateIn(UUID mentee, Collection<ProposalState> states);
}
