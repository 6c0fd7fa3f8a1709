package org.cairn.matching;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** Who is never proposed to whom. */
interface NeverPairs extends Repository<NeverPair, UUID> {

    NeverPair save(NeverPair pair);

    Optional<NeverPair> findByMenteeAndMentor(UUID mentee, UUID mentor);

    List<NeverPair> findByMenteeIn(Collection<UUID> mentees);

    List<NeverPair> findByCause(NeverPair.Cause cause);
}
