package org.cairn.session;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Every session of every group. */
interface Sessions extends Repository<SessionEntry, UUID> {

    SessionEntry save(SessionEntry entry);

    Optional<SessionEntry> findById(UUID id);

    /** The same; nobody else changes it until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from SessionEntry s where s.id = :id")
    Optional<SessionEntry> locked(UUID id);

    Optional<SessionEntry> findByPeerGroupAndNumber(UUID peerGroup, int number);

    List<SessionEntry> findByProgramYearOrderByBeginsAsc(UUID programYear);

    List<SessionEntry> findByPeerGroupOrderByBeginsAsc(UUID peerGroup);
}
