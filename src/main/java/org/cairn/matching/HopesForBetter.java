package org.cairn.matching;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Who waits for somebody better. */
interface HopesForBetter extends Repository<HopeForBetter, UUID> {

    HopeForBetter save(HopeForBetter hope);

    Optional<HopeForBetter> findById(UUID mentee);

    List<HopeForBetter> findByMenteeIn(Collection<UUID> mentees);

    @Query("select h from HopeForBetter h where :mentor member of h.considered")
    List<HopeForBetter> considering(UUID mentor);

    void delete(HopeForBetter hope);
}
