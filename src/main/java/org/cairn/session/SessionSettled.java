package org.cairn.session;

/** The date of a session was set, or it was called off, before anybody but those who lead had heard of it. */
public record SessionSettled(SessionId id) {}
