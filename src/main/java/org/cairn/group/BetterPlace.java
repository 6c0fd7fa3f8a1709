package org.cairn.group;

/**
 * A place that somebody could have by changing places with somebody else.
 *
 * @param other with whom
 * @param group the number of the other's group, from 0
 * @param rules how many rules more would be broken; negative: fewer
 * @param cost what the groups would cost more; negative: less
 */
public record BetterPlace(Peer other, int group, int rules, int cost) {}
