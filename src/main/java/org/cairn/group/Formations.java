package org.cairn.group;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Every forming of groups. */
interface Formations extends Repository<FormationEntry, UUID> {

    FormationEntry save(FormationEntry entry);

    /** The same at once, so that the entry has its next version. */
    FormationEntry saveAndFlush(FormationEntry entry);

    Optional<FormationEntry> findById(UUID id);

    Optional<FormationEntry> findFirstByProgramYearOrderByWantedAtDesc(UUID programYear);

    /** The same as {@link #findById}; nobody else changes it until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select f from FormationEntry f where f.id = :id")
    Optional<FormationEntry> locked(UUID id);
}
