package org.cairn.group;

/** A board before somebody changed it, and after. */
public record BoardChange(GroupBoard before, GroupBoard after) {}
