package org.cairn.mentorship;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Every mentorship there was. */
interface Mentorships extends Repository<MentorshipEntry, UUID> {

    MentorshipEntry save(MentorshipEntry entry);

    Optional<MentorshipEntry> findById(UUID id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select m from MentorshipEntry m where m.id = :id")
    Optional<MentorshipEntry> findForUpdate(UUID id);

    List<MentorshipEntry> findByProgramYearAndEndedOnIsNullOrderByBegunAtAscIdAsc(UUID programYear);

    List<MentorshipEntry> findByProgramYearOrderByBegunAtAscIdAsc(UUID programYear);

    int countByMentorAndEndedOnIsNull(UUID mentor);

    boolean existsByMenteeAndEndedOnIsNull(UUID mentee);

    /** Lets nobody else begin a mentorship with this mentor before the transaction ends. */
    @Query(
            value = "select 1 from pg_advisory_xact_lock(hashtextextended(cast(:mentor as text), 80))",
            nativeQuery = true)
    int reserve(UUID mentor);

    @Query("select m from MentorshipEntry m where (m.mentor = :signUp or m.mentee = :signUp) order by m.begunAt, m.id")
    List<MentorshipEntry> of(UUID signUp);
}
