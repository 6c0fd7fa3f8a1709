package org.cairn.checkin;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** Every time that a pair was asked. */
interface CheckIns extends Repository<CheckInEntry, UUID> {

    CheckInEntry save(CheckInEntry entry);

    Optional<CheckInEntry> findById(UUID id);

    Optional<CheckInEntry> findByMentorshipAndKindAndClosedAtIsNull(UUID mentorship, Kind kind);

    List<CheckInEntry> findByMentorshipOrderByOpenedAtAscIdAsc(UUID mentorship);

    List<CheckInEntry> findByMentorshipInOrderByOpenedAtAscIdAsc(Collection<UUID> mentorships);

    int countByMentorshipAndKind(UUID mentorship, Kind kind);
}
