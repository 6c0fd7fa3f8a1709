package org.cairn.group;

/** A group meets at another time from now on. */
public record GroupTimeChanged(GroupId group) {}
