package org.cairn.group;

import java.util.List;
import org.cairn.matching.groups.Swap;
import org.cairn.signup.SignUpId;

/**
 * People in their groups.
 *
 * @param group the number of each one's group
 */
record Seated(Placing placing, int[] group) {

    List<BetterPlace> betterPlaces(SignUpId who, int most) {
        return placing.number(who).stream()
                .flatMap(number -> Swap.best(placing.cohort(), group, number, most).stream())
                .map(swap -> new BetterPlace(
                        placing.peers().get(swap.other()), group[swap.other()], swap.rules(), swap.cost()))
                .toList();
    }
}
