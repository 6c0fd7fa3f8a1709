package org.cairn.mail.letter;

/** A letter ready for its envelope: {@code text} is format=flowed, {@code html} a whole page. */
public record Typeset(String subject, Policy policy, String text, String html) {}
