package org.cairn.engine;

/**
 * How many tasks of one name there were for coordinators.
 *
 * @param name as Tasklist shows it
 * @param done how many have been completed
 * @param open how many wait now
 */
public record TaskTally(String name, int done, int open) {}
