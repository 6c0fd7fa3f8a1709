package org.cairn.mail;

/** How many letters of one name were written. */
public record LetterTally(String letter, int written) {}
