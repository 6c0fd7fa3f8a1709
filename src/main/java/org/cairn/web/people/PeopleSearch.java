package org.cairn.web.people;

import java.io.Serializable;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.cairn.participant.Contact;

/**
 * Whom a coordinator looks for. It is kept with the login and never stands in an address: those end in logs and in the
 * memory of browsers.
 *
 * @param words parts of a name or of an email address; blank: everybody
 * @param year a program year's id; blank: any
 * @param role mentor or mentee; blank: both
 * @param standing the name of a {@link Standing}; blank: any
 */
public record PeopleSearch(String words, String year, String role, String standing) implements Serializable {

    private static final int LONGEST = 120;

    static final PeopleSearch EVERYBODY = new PeopleSearch("", "", "", "");

    public PeopleSearch {
        words = words.strip();
        words = words.substring(0, Math.min(words.length(), LONGEST));
    }

    /** Whether it leaves anybody out. */
    public boolean narrows() {
        return !equals(EVERYBODY);
    }

    boolean fits(Contact contact) {
        String person = plain(contact.name() + " " + contact.email());
        return parts().stream().allMatch(person::contains);
    }

    private List<String> parts() {
        return Arrays.stream(plain(words).split("\\s+"))
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /** Without accents and capitals, so that “jose” finds José. */
    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
