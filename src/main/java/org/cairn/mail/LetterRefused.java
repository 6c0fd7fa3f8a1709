package org.cairn.mail;

import java.util.UUID;

/**
 * The mail server will never take this letter, because of its recipient or its content. Published in the transaction
 * that records it.
 *
 * @param letter which letter, such as {@code check-in-request}
 * @param about the id of what the letter was about, as its order said
 * @param reply the server's answer without addresses, such as {@code 550 5.1.1}
 */
public record LetterRefused(UUID letterId, String letter, String about, String reply) {}
