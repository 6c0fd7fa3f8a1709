package org.cairn.commandline;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What people are asked who sign up for a group, in the words that are usual. What stands in brackets does not count. */
final class PeerQuestions {

    private static final Map<String, String> BY_TEXT = Map.of(
            "email address", "email",
            "year", "year",
            "would you help lead a group", "facilitator",
            "which times could work", "slots",
            "topics most important first", "topics",
            "gender", "gender",
            "do you identify as underrepresented in medicine", "minority",
            "someone youd like to be with", "with",
            "someone youd rather not be with", "apart");

    static final Set<String> KEYS =
            Set.of("id", "email", "year", "facilitator", "slots", "topics", "gender", "minority", "with", "apart");

    private PeerQuestions() {}

    static @Nullable String meaning(String heading) {
        String words = heading.replaceAll("\\([^)]*\\)", " ")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[’']", "")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
        return BY_TEXT.get(words);
    }
}
