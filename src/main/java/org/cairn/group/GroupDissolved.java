package org.cairn.group;

/** Everybody in a group has gone over to another one. */
public record GroupDissolved(GroupId group) {}
