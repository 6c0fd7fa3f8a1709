package org.cairn.mail;

import java.util.regex.Pattern;
import org.cairn.kernel.EmailAddress;

/** Somebody a letter goes to or speaks of, by a name that is fit for letters: nothing in it becomes a link. */
public record Recipient(String name, EmailAddress email) {

    /** Whatever stands before the first blank, titles left out. */
    private static final Pattern FIRST_NAME =
            Pattern.compile("^(?:(?:Dr|Prof|Mr|Mrs|Ms|Mx|Rev)\\.? +)*(\\S+).*$", Pattern.CASE_INSENSITIVE);

    public Recipient {
        name = Envelope.tidy(name);
    }

    /** How a letter calls the person. */
    public String firstName() {
        return FIRST_NAME.matcher(name).replaceFirst("$1");
    }
}
