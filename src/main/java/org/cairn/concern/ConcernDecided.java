package org.cairn.concern;

/** A handler has closed a concern, or named the day on which to look again. */
public record ConcernDecided(ConcernId id, String by) {}
