package org.cairn.engine.door;

/** Somebody in a group: a user's id, how they are called, and their email address, empty if the account has none. */
public record Member(String user, String name, String email) {}
