package org.cairn.mail;

/**
 * A file that goes with a letter.
 *
 * @param name the file's name, without folders
 * @param type its media type with parameters, such as {@code text/calendar; method=REQUEST; charset=UTF-8}
 */
public record Attachment(String name, String type, byte[] content) {}
