package org.cairn.mail;

import java.util.regex.Pattern;
import org.cairn.kernel.EmailAddress;

/** The one person a letter goes to. */
public record Recipient(String name, EmailAddress email) {

    private static final Pattern TITLED =
            Pattern.compile("^(?:Dr|Prof|Mr|Mrs|Ms|Mx|Rev)\\b\\.? *\\S.*$", Pattern.CASE_INSENSITIVE);

    /** How a letter calls the person: by whatever stands before the first blank, or whole who gave a title. */
    public String firstName() {
        return TITLED.matcher(name).matches() ? name : name.replaceFirst(" .*$", "");
    }
}
