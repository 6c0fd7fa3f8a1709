package org.cairn.matching;

import java.util.List;
import java.util.Map;

/** Where the criteria of a program come from: the rows of its decision table, in the order of the table. */
@FunctionalInterface
public interface CriteriaTable {

    /**
     * The rows for a program, each with {@code question}, {@code comparison}, {@code weight}, {@code hard} and, where
     * it applies, {@code other} and {@code onlyIfAsked}.
     */
    List<Map<String, Object>> rows(String program);
}
