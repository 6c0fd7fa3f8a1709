package org.cairn.kernel;

import java.util.Locale;
import java.util.regex.Pattern;

/** One mailbox, trimmed and in lower case, so that two spellings of it are equal. */
public record EmailAddress(String value) {

    private static final int LONGEST = 254; // RFC 5321, 4.5.3.1.3, less the angle brackets
    private static final Pattern SHAPE =
            Pattern.compile("[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~-]+(\\.[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~-]+)*"
                    + "@([\\p{L}\\p{N}]([\\p{L}\\p{N}-]*[\\p{L}\\p{N}])?\\.)+[\\p{L}]{2,}");

    /** @throws NoEmailAddress if the text is not one mailbox */
    public EmailAddress {
        String text = value.strip().toLowerCase(Locale.ROOT);
        if (text.length() > LONGEST || !SHAPE.matcher(text).matches()) {
            throw new NoEmailAddress(value.strip());
        }
        value = text;
    }

    /** The part behind the @. */
    public String domain() {
        return value.substring(value.indexOf('@') + 1);
    }

    @Override
    public String toString() {
        return value;
    }
}
