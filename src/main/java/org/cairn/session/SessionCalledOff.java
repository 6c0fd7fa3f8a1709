package org.cairn.session;

/** A session does not take place. */
public record SessionCalledOff(SessionId id) {}
