package org.cairn.participant;

import org.cairn.kernel.EmailAddress;
import org.jspecify.annotations.Nullable;

/** How a person is called and reached. */
public record Contact(ParticipantId id, String name, EmailAddress email, @Nullable String phone) {}
