package org.cairn.matching;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** All rounds. */
interface Rounds extends Repository<RoundEntry, UUID> {

    RoundEntry save(RoundEntry entry);

    Optional<RoundEntry> findById(UUID id);

    Optional<RoundEntry> findFirstByProgramYearAndWholeTrueOrderByAtDesc(UUID programYear);

    Optional<RoundEntry> findFirstByProgramYearOrderByAtDesc(UUID programYear);

    List<RoundEntry> findByProgramYearOrderByAtDesc(UUID programYear);
}
