package org.cairn.matching;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** Everybody who is held back. */
interface Holds extends Repository<Hold, UUID> {

    Hold save(Hold hold);

    boolean existsById(UUID participant);

    void deleteById(UUID participant);

    List<Hold> findAll();
}
