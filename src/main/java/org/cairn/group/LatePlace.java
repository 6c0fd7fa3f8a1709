package org.cairn.group;

/**
 * A group that somebody who came late could join.
 *
 * @param group the number that people know, from 1
 * @param fits whether its time works for the person
 * @param size how many are in it now
 * @param apart whether somebody in it is not to be with the person, or the person not with them
 */
public record LatePlace(int group, String slot, boolean fits, int size, boolean apart) {}
