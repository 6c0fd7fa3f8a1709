package org.cairn.group;

/** Somebody has left a group or leads it no longer: it may be too small now, or have nobody who leads. */
public record GroupChanged(GroupId group) {}
