package org.cairn.matching.solver;

/**
 * One person's move in a chain.
 *
 * @param from her mentor before, or {@link Solution#NOBODY}
 * @param to her mentor after, or {@link Solution#NOBODY}
 */
public record Move(int mentee, int from, int to) {}
