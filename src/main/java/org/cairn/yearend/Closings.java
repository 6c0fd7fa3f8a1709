package org.cairn.yearend;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The last words about every mentorship that ended. */
interface Closings extends Repository<ClosingEntry, UUID> {

    ClosingEntry save(ClosingEntry entry);

    Optional<ClosingEntry> findById(UUID mentorship);

    List<ClosingEntry> findByMentorshipIn(Collection<UUID> mentorships);
}
