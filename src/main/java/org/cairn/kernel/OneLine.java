package org.cairn.kernel;

import java.util.regex.Pattern;

/** Makes what a stranger typed fit for one line, such as a name in a letter's head. */
public final class OneLine {

    /** Format characters turn the direction of what follows, or hide; two of them belong to the spelling of names. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}&&[^\\u200C\\u200D]]");

    private static final Pattern BLANKS = Pattern.compile("[\\p{Cc}\\p{Z}]+");

    private static final Pattern LINK_LIKE = Pattern.compile("(?<=[\\p{L}\\p{N}])[.](?=\\p{L})|://|www\\.|@");

    private OneLine() {}

    /** Without breaks, control characters and characters that nobody sees; blanks are single, and none at the ends. */
    public static String of(String text) {
        return BLANKS.matcher(UNSEEN.matcher(text).replaceAll(""))
                .replaceAll(" ")
                .strip();
    }

    /** The same, without what a mail program would turn into a link. */
    public static String unlinked(String text) {
        return of(LINK_LIKE.matcher(of(text)).replaceAll(" "));
    }
}
