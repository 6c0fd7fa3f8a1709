package org.cairn.mail.letter;

import java.util.LinkedHashMap;
import java.util.Map;
import org.commonmark.node.Node;

/** Turns a letter's text and what it speaks of into what its recipient reads. */
public final class Typesetter {

    private Typesetter() {}

    /**
     * Sets the letter.
     *
     * @param letter its name, for complaints
     * @param text its file: subject, policy, Markdown with FreeMarker
     * @param model what it speaks of; under {@code program}, the foot's {@code name}, {@code contactName},
     *     {@code contactEmail} and {@code address}
     * @throws LetterUnreadable if the text is wrong, or speaks of something that the model does not hold
     */
    public static Typeset set(String letter, String text, Map<String, Object> model) {
        return set(letter, text, model, Map.of());
    }

    /**
     * The same with links at its foot.
     *
     * @param links addresses by their words, in their order
     */
    public static Typeset set(String letter, String text, Map<String, Object> model, Map<String, String> links) {
        try {
            return set(Script.read(letter, text), model, links);
        } catch (StackOverflowError nested) {
            throw new LetterUnreadable(letter, "What stands in it is nested too deep to be read. Make it simpler.");
        }
    }

    /** Whether its file says that people forward or quote it. */
    public static boolean isForwarded(String letter, String text) {
        return Script.read(letter, text).forwarded();
    }

    private static Typeset set(Script script, Map<String, Object> model, Map<String, String> links) {
        String subject = script.subject(model);
        if (subject.isEmpty()) {
            throw new LetterUnreadable(script.letter(), "Its subject is empty.");
        }
        Node body = Layout.read(script.markdown(model));
        Map<String, String> foot = foot(model);
        return new Typeset(subject, script.policy(), plain(body, foot, links), Layout.html(subject, body, foot, links));
    }

    /**
     * Whether the text can be a letter at all: it is written to nobody, about everything that letters speak of.
     *
     * @throws LetterUnreadable if not
     */
    public static void check(String letter, String text) {
        Sample.models().forEach(model -> set(letter, text, model));
    }

    private static String plain(Node body, Map<String, String> foot, Map<String, String> links) {
        var text = new StringBuilder(PlainText.of(body));
        if (foot.containsKey("name")) {
            text.append("\n-- \n").append(foot.get("name")).append('\n');
        }
        if (foot.containsKey("contactEmail")) {
            text.append("Questions? ")
                    .append(foot.containsKey("contactName") ? foot.get("contactName") + ", " : "")
                    .append(foot.get("contactEmail"))
                    .append('\n');
        }
        if (foot.containsKey("address")) {
            text.append(foot.get("address")).append('\n');
        }
        links.forEach((words, address) ->
                text.append('\n').append(words).append(": ").append(address).append('\n'));
        return text.toString();
    }

    private static Map<String, String> foot(Map<String, Object> model) {
        Map<String, String> foot = new LinkedHashMap<>();
        if (model.get("program") instanceof Map<?, ?> program) {
            for (String name : new String[] {"name", "contactName", "contactEmail", "address"}) {
                Object value = program.get(name);
                if (value != null && !value.toString().isBlank()) {
                    foot.put(name, value.toString().replaceAll("\\s+", " ").strip());
                }
            }
        }
        return foot;
    }
}
