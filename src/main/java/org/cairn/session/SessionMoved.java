package org.cairn.session;

/** A session that everybody had the date of has got another one. */
public record SessionMoved(SessionId id) {}
