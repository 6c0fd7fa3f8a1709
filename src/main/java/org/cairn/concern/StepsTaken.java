package org.cairn.concern;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** What was done about concerns. */
interface StepsTaken extends Repository<StepEntry, UUID> {

    StepEntry save(StepEntry step);

    List<StepEntry> findByConcernOrderByAtAscIdAsc(UUID concern);
}
