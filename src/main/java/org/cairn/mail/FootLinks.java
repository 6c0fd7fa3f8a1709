package org.cairn.mail;

import java.util.List;
import java.util.UUID;

/** Knows what stands at the foot of every letter to a participant. */
@FunctionalInterface
public interface FootLinks {

    /**
     * Links of the reader's own.
     *
     * @param reader whose letter it is
     * @param forwarded whether people forward or quote the letter: then what stands in it opens nothing by itself
     */
    List<FootLink> of(UUID reader, boolean forwarded);
}
