package org.cairn.mail;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A letter in the outbox.
 *
 * @param subject null once its words are forgotten
 * @param attempts how often a server was asked to take it
 * @param doubts how often nobody could tell whether the server had taken it
 * @param reply the server's last answer, codes only
 */
public record OutboxLetter(
        UUID id,
        String letter,
        String about,
        Recipient to,
        @Nullable String subject,
        LetterState state,
        Instant queuedAt,
        int attempts,
        int doubts,
        @Nullable String reply) {}
