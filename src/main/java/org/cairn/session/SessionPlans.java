package org.cairn.session;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** Every plan that somebody has changed. */
interface SessionPlans extends Repository<SessionPlanEntry, UUID> {

    SessionPlanEntry saveAndFlush(SessionPlanEntry entry);

    Optional<SessionPlanEntry> findById(UUID programYear);
}
