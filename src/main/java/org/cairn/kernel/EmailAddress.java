package org.cairn.kernel;

import java.net.IDN;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

/** One mailbox, trimmed and in lower case, so that two spellings of it are equal. */
public record EmailAddress(String value) {

    private static final String NOWHERE = "forgotten.invalid";
    private static final int LONGEST = 254; // RFC 5321, 4.5.3.1.3, less the angle brackets
    private static final int LONGEST_LOCAL_PART = 64; // 4.5.3.1.1
    private static final Pattern HOST = // RFC 1035, 2.3.4: 63 letters a label
            Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])");
    private static final Pattern SHAPE =
            Pattern.compile("[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~-]+(\\.[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~-]+)*"
                    + "@([\\p{L}\\p{N}]([\\p{L}\\p{N}-]*[\\p{L}\\p{N}])?\\.)+[\\p{L}]{2,}");

    /** @throws NoEmailAddress if the text is not one mailbox */
    public EmailAddress {
        String text = value.strip().toLowerCase(Locale.ROOT);
        if (text.length() > LONGEST || !SHAPE.matcher(text).matches() || !deliverable(text)) {
            throw new NoEmailAddress(value.strip());
        }
        value = text;
    }

    /** The part behind the @. */
    public String domain() {
        return value.substring(value.indexOf('@') + 1);
    }

    /** An address that nobody has: of those who are forgotten. The top-level domain is reserved for it (RFC 2606). */
    public static EmailAddress ofNobody() {
        return new EmailAddress(UUID.randomUUID() + "@" + NOWHERE);
    }

    /** Whether it is an address that nobody has. */
    public boolean reachesNobody() {
        return domain().equals(NOWHERE);
    }

    /** Whether a mail server could be told the address: it is told the domain in ASCII. */
    private static boolean deliverable(String text) {
        int at = text.indexOf('@');
        try {
            String host = IDN.toASCII(text.substring(at + 1)).toLowerCase(Locale.ROOT);
            return at <= LONGEST_LOCAL_PART
                    && at + 1 + host.length() <= LONGEST
                    && HOST.matcher(host).matches();
        } catch (IllegalArgumentException noHost) {
            return false;
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
