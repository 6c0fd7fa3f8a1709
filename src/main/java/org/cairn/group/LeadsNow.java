package org.cairn.group;

import org.cairn.signup.SignUpId;

/** Somebody in a group helps lead it from now on. */
public record LeadsNow(GroupId group, SignUpId who) {}
