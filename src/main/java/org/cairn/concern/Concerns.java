package org.cairn.concern;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Every concern there was. */
interface Concerns extends Repository<ConcernEntry, UUID> {

    ConcernEntry save(ConcernEntry entry);

    Optional<ConcernEntry> findById(UUID id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from ConcernEntry c where c.id = :id")
    Optional<ConcernEntry> findForUpdate(UUID id);

    @Modifying
    @Query("delete from ConcernEntry c where c.programYear = :year and c.closedAt < :before")
    void forget(UUID year, Instant before);

    List<ConcernEntry> findAllByOrderByRaisedAtDescIdAsc();
}
