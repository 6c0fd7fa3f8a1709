package org.cairn.mail;

import java.util.regex.Pattern;
import org.cairn.kernel.EmailAddress;

/** Somebody a letter goes to or speaks of, by a name that is fit for letters: nothing in it becomes a link. */
public record Recipient(String name, EmailAddress email) {

    private static final Pattern TITLED =
            Pattern.compile("^(?:Dr|Prof|Mr|Mrs|Ms|Mx|Rev)\\b\\.? *\\S.*$", Pattern.CASE_INSENSITIVE);

    public Recipient {
        name = Envelope.tidy(name);
    }

    /** How a letter calls the person: by whatever stands before the first blank, or whole who gave a title. */
    public String firstName() {
        return TITLED.matcher(name).matches() ? name : name.replaceFirst(" .*$", "");
    }
}
