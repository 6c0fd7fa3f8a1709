package org.cairn.mail;

import java.util.UUID;

/**
 * Nobody can tell whether the mail server took this letter, and the letter's policy leaves the decision to a person.
 * Published in the transaction that records it.
 */
public record LetterHeld(UUID letterId, String letter, String about) {}
