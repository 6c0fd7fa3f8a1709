package org.cairn.group;

/** Everybody in a group is to be asked which times work now. */
public record TimesWanted(GroupId group) {}
