package org.cairn.checkin;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** Every time that somebody looked after a pair. */
interface FollowUps extends Repository<FollowUpEntry, UUID> {

    FollowUpEntry save(FollowUpEntry entry);

    Optional<FollowUpEntry> findById(UUID id);

    List<FollowUpEntry> findByMentorshipOrderByOpenedAtAscIdAsc(UUID mentorship);
}
