package org.cairn.mentorship;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
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

    @Modifying
    @Query(
            value = "insert into mentorship_carried (mentorship, from_year, on_day) values (:mentorship, :year, :day)",
            nativeQuery = true)
    void noteCarried(UUID mentorship, UUID year, LocalDate day);

    /** Those of a year and those that were carried over from it, the oldest first. */
    @Query(
            value = "select * from mentorship where program_year = :year or id in"
                    + " (select mentorship from mentorship_carried where from_year = :year) order by begun_at, id",
            nativeQuery = true)
    List<MentorshipEntry> ever(UUID year);

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
