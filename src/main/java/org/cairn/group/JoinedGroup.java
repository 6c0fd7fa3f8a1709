package org.cairn.group;

import org.cairn.signup.SignUpId;

/** Somebody was placed in a group that meets already. */
public record JoinedGroup(GroupId group, SignUpId who) {}
