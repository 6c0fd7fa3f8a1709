package org.cairn.signup.intake;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cairn.form.Component;
import org.cairn.form.Form;
import org.cairn.signup.Role;
import org.jspecify.annotations.Nullable;

/** The questions of one role's sign-up form, and which heading of a file means which of them. */
public final class Questions {

    /** Not in any form: when somebody signed up. */
    static final String SIGNED_UP_AT = "signedUpAt";

    /** No question is longer: what is, is not looked up. */
    private static final int LONGEST_HEADING = 1_000;

    private static final Map<String, Set<String>> OTHER_WORDS = Map.of(
            "name",
            Set.of("name", "full name", "your full name"),
            "email",
            Set.of("email", "e mail", "mail", "email adress", "e mail address", "your email", "your email address"),
            "phone",
            Set.of("phone", "phone number", "telephone", "telephone number", "mobile"),
            SIGNED_UP_AT,
            Set.of("timestamp", "submitted at", "submission time", "signed up at", "start time"));

    private final Role role;
    private final Form form;
    private final Map<String, Component> byKey = new LinkedHashMap<>();

    /** The questions of a role's form. */
    public Questions(Role role, Form form) {
        this.role = role;
        this.form = form;
        form.all()
                .filter(component -> !component.key().isEmpty())
                .forEach(component -> byKey.put(component.key(), component));
    }

    Role role() {
        return role;
    }

    Form form() {
        return form;
    }

    /** The question as it stands in the form; null if there is none. */
    public @Nullable Component component(String question) {
        return byKey.get(question);
    }

    /** What a page shows for the question. */
    String label(String question) {
        Component component = byKey.get(question);
        if (component == null) {
            return question.equals(SIGNED_UP_AT) ? "When they signed up" : question;
        }
        return component.label().isBlank() ? question : component.label();
    }

    /** Every question, the time of sign-up last. */
    Map<String, String> labels() {
        Map<String, String> labels = new LinkedHashMap<>();
        byKey.keySet().forEach(key -> labels.put(key, label(key)));
        labels.put(SIGNED_UP_AT, label(SIGNED_UP_AT));
        return labels;
    }

    boolean known(String question) {
        return byKey.containsKey(question) || question.equals(SIGNED_UP_AT);
    }

    List<String> required() {
        return byKey.values().stream()
                .filter(component ->
                        component.schema().path("validate").path("required").asBoolean())
                .map(Component::key)
                .toList();
    }

    /** The question that a heading means, by its text or key; null if none. */
    public @Nullable String meaning(String heading) {
        if (heading.length() > LONGEST_HEADING) {
            return null;
        }
        String words = plain(heading);
        for (Component component : byKey.values()) {
            if (heading.strip().equalsIgnoreCase(component.key()) || words.equals(plain(component.label()))) {
                return component.key();
            }
        }
        String shorter = plain(withoutRemarks(heading));
        for (Component component : byKey.values()) {
            if (!shorter.isEmpty() && shorter.equals(plain(withoutRemarks(component.label())))) {
                return component.key();
            }
        }
        return OTHER_WORDS.entrySet().stream()
                .filter(other -> other.getValue().contains(words) && known(other.getKey()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    /** Whether another program's form would hardly ask this. */
    boolean telling(String question) {
        return byKey.containsKey(question) && !OTHER_WORDS.containsKey(question);
    }

    /** The keys of everything that somebody answers. */
    public Set<String> keys() {
        return byKey.values().stream()
                .filter(Component::isQuestion)
                .map(Component::key)
                .collect(Collectors.toSet());
    }

    /** Letters and digits only, in lower case: two spellings of one text are equal. */
    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[’']", "")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }

    private static String withoutRemarks(String text) {
        return text.replaceAll("\\([^)]*\\)", " ");
    }
}
