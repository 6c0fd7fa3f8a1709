package org.cairn.mail;

import java.util.Locale;

/**
 * A file that goes with a letter.
 *
 * @param name the file's name, without folders
 * @param type its media type with parameters, such as {@code text/calendar; method=REQUEST; charset=UTF-8}
 */
public record Attachment(String name, String type, byte[] content) {

    /** Whether mail programs shall read it themselves, and offer to put it into a calendar. */
    boolean isInvitation() {
        return type.toLowerCase(Locale.ROOT).startsWith("text/calendar");
    }
}
