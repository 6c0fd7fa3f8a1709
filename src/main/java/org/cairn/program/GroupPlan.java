package org.cairn.program;

import java.util.List;

/**
 * How a program in groups builds them.
 *
 * @param leading the years of study whose people may help lead a group, as the sign-up form calls them
 * @param groupSize how many people a group usually has
 */
public record GroupPlan(List<String> leading, int groupSize) {

    public GroupPlan {
        leading = List.copyOf(leading);
    }

    /** What suits a medical school in the United States. */
    public static GroupPlan usual() {
        return new GroupPlan(List.of("M3", "M4", "MSTP"), 16);
    }
}
