package org.cairn.participant;

import java.util.UUID;

/** Somebody wants to be forgotten, perhaps not for the first time. */
public record ErasureAsked(ErasureId id, ParticipantId who, UUID programYear, boolean again) {}
