package org.cairn.mail.calendar;

import java.util.PrimitiveIterator;

/** Lines of at most 75 bytes (RFC 5545, 3.1). ical4j counts characters instead, of which some are up to four bytes. */
final class FoldedLines {

    private static final int LONGEST = 75;

    private FoldedLines() {}

    static String of(String lines) {
        var folded = new StringBuilder();
        int length = 0;
        for (PrimitiveIterator.OfInt characters = lines.codePoints().iterator(); characters.hasNext(); ) {
            int character = characters.nextInt();
            boolean breaks = character == '\r' || character == '\n';
            if (!breaks && length + bytes(character) > LONGEST) {
                folded.append("\r\n ");
                length = 1;
            }
            folded.appendCodePoint(character);
            length = breaks ? 0 : length + bytes(character);
        }
        return folded.toString();
    }

    private static int bytes(int character) {
        if (character < 0x80) {
            return 1;
        }
        if (character < 0x800) {
            return 2;
        }
        return character < 0x10000 ? 3 : 4;
    }
}
