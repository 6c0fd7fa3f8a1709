package org.cairn.concern;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** What handlers wrote down. */
interface Notes extends Repository<NoteEntry, UUID> {

    NoteEntry save(NoteEntry note);

    List<NoteEntry> findByConcernOrderByAtAscIdAsc(UUID concern);
}
