package org.cairn.rehearsal.observer;

import java.util.List;

/** Something that must hold in every year. */
interface Check {

    /** What must hold, in a sentence. */
    String rule();

    /** Where it does not: a sentence each. */
    List<String> breaches(Evidence evidence);
}
