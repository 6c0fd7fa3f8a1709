package org.cairn.checkin;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cairn.signup.Role;
import org.springframework.data.repository.Repository;

/** Every time that somebody looked after a pair. */
interface FollowUps extends Repository<FollowUpEntry, UUID> {

    FollowUpEntry save(FollowUpEntry entry);

    Optional<FollowUpEntry> findById(UUID id);

    /** What was asked for and has not reached a coordinator yet. */
    List<FollowUpEntry> findByMentorshipAndCauseAndTakenUpFalseAndClosedAtIsNullOrderByOpenedAtAscIdAsc(
            UUID mentorship, String cause);

    boolean existsByMentorshipAndCauseAndWantedByAndClosedAtIsNull(UUID mentorship, String cause, Role wantedBy);

    List<FollowUpEntry> findByMentorshipOrderByOpenedAtAscIdAsc(UUID mentorship);
}
