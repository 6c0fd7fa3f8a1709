package org.cairn.group;

import org.cairn.signup.SignUpId;

/** Somebody helps lead a group no longer, and stays in it. */
public record StepsDown(GroupId group, SignUpId who) {}
