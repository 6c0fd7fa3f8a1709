package org.cairn.group;

import org.cairn.matching.groups.Assessment;

/**
 * What groups are worth.
 *
 * @param rulesBroken how often a rule is broken
 * @param absent how many cannot come at their group's time
 * @param alone how often somebody is the only one of a kind in a group
 * @param cost what is to be as small as possible when no rule is broken
 */
public record Worth(int rulesBroken, int absent, int alone, int cost) {

    static Worth of(Assessment assessment) {
        return new Worth(assessment.hard(), assessment.absent(), assessment.isolated(), assessment.cost());
    }
}
