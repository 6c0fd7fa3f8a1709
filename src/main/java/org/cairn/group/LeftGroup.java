package org.cairn.group;

import org.cairn.signup.SignUpId;

/** Somebody is in a group no more. */
public record LeftGroup(GroupId group, SignUpId who) {}
