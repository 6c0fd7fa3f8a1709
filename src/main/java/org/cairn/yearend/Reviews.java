package org.cairn.yearend;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** Every review of a year. */
interface Reviews extends Repository<ReviewEntry, UUID> {

    ReviewEntry save(ReviewEntry entry);

    Optional<ReviewEntry> findById(UUID id);

    Optional<ReviewEntry> findByMentorshipAndNumber(UUID mentorship, int number);

    List<ReviewEntry> findByMentorshipInOrderByOpenedAtAscIdAsc(Collection<UUID> mentorships);
}
