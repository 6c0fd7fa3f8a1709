package org.cairn.yearend;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** Every time that two people were asked whether they would like to go on. */
interface Renewals extends Repository<RenewalEntry, UUID> {

    RenewalEntry save(RenewalEntry entry);

    Optional<RenewalEntry> findById(UUID id);

    Optional<RenewalEntry> findByMentorshipAndNumber(UUID mentorship, int number);

    List<RenewalEntry> findByMentorshipInOrderByOpenedAtAscIdAsc(Collection<UUID> mentorships);
}
