package org.cairn.mail;

/** A letter as its recipient would see it: the subject, the readable text, and a whole HTML page. */
public record Preview(String subject, String text, String html) {}
