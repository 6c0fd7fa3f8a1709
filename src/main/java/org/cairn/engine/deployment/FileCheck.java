package org.cairn.engine.deployment;

import java.util.List;

/** Knows one kind of file. */
interface FileCheck {

    /** Whether it knows a file of that name. */
    boolean reads(String file);

    /** What must change: sentences that name the element and the remedy. */
    List<String> problems(String file, String text, References references);
}
