package org.cairn.report;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** What somebody wrote, without the names and addresses of the two people whom it may be about. */
final class Nameless {

    private static final Pattern ADDRESS = Pattern.compile("\\S+@\\S+");
    private static final int SHORTEST = 2;

    private Nameless() {}

    /** @param names the whole names; each of their words is taken out */
    static String words(String words, List<String> names) {
        String nameless = ADDRESS.matcher(words.strip()).replaceAll("…");
        for (String name : names) {
            for (String part : Arrays.asList(name.split("[\\s.,]+"))) {
                if (part.length() >= SHORTEST) {
                    nameless = Pattern.compile(
                                    "(?<![\\p{L}\\p{N}])" + Pattern.quote(part) + "(?![\\p{L}\\p{N}])",
                                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                            .matcher(nameless)
                            .replaceAll("…");
                }
            }
        }
        return nameless.strip();
    }
}
