package org.cairn.group;

import java.util.List;
import org.cairn.program.ProgramYearId;

/**
 * The groups of a program year as they are being formed.
 *
 * @param version grows with every change: whoever changes something says which one was seen
 * @param groups how many there are
 * @param seats where everybody is placed; empty while the first search goes on
 * @param obstacles why no groups could keep all the rules, a sentence each
 * @param seed where chance begins
 */
public record Formation(
        FormationId id,
        long version,
        ProgramYearId year,
        int groups,
        FormationState state,
        List<Seat> seats,
        List<String> obstacles,
        long seed) {

    public Formation {
        seats = List.copyOf(seats);
        obstacles = List.copyOf(obstacles);
    }
}
