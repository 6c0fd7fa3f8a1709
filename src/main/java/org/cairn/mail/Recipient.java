package org.cairn.mail;

import java.util.regex.Pattern;
import org.cairn.kernel.EmailAddress;

/** The one person a letter goes to. */
public record Recipient(String name, EmailAddress email) {

    /** Whatever stands before the first blank, titles left out. */
    private static final Pattern FIRST_NAME =
            Pattern.compile("^(?:(?:Dr|Prof|Mr|Mrs|Ms|Mx|Rev)\\.? +)*(\\S+).*$", Pattern.CASE_INSENSITIVE);

    /** How a letter calls the person. */
    public String firstName() {
        return FIRST_NAME.matcher(name).replaceFirst("$1");
    }
}
