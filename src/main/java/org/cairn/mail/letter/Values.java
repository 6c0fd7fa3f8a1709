package org.cairn.mail.letter;

import freemarker.template.TemplateModelException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.cairn.kernel.EmailAddress;
import org.jspecify.annotations.Nullable;

/**
 * What a letter may speak of: maps, lists, texts, numbers and booleans, so that no letter can call anything. Addresses
 * of pages stand under {@code link}, or in a map called {@code links}; they may be written bare or as the target of a
 * Markdown link. What people answered, under {@code answers}, is never an address.
 */
final class Values {

    private static final Pattern PAGE = Pattern.compile("(https?://|mailto:)[\\x21-\\x7E&&[^<>\"\\\\^`{|}]]+");

    private final String letter;
    private final boolean asWords;

    private Values(String letter, boolean asWords) {
        this.letter = letter;
        this.asWords = asWords;
    }

    /** For the letter's Markdown. */
    static Map<String, Object> inMarkdown(String letter, Map<String, Object> model) {
        return new Values(letter, false).map("", model, false);
    }

    /** For its subject. */
    static Map<String, Object> inWords(String letter, Map<String, Object> model) {
        return new Values(letter, true).map("", model, false);
    }

    private Map<String, Object> map(String path, Map<?, ?> values, boolean links) {
        Map<String, Object> plain = new LinkedHashMap<>();
        values.forEach((name, value) -> {
            String place = path.isEmpty() ? String.valueOf(name) : path + "." + name;
            Object converted = value(place, value, links || name.equals("link"));
            if (converted != null) {
                plain.put(String.valueOf(name), converted);
            }
        });
        return plain;
    }

    private @Nullable Object value(String path, @Nullable Object value, boolean link) {
        if (value == null || value instanceof Number || value instanceof Boolean || value instanceof Anything) {
            return value;
        }
        if (value instanceof Map<?, ?> map) {
            return map(path, map, path.equals("links") || path.endsWith(".links"));
        }
        if (value instanceof Collection<?> collection) {
            List<Object> list = new ArrayList<>();
            for (Object element : collection) {
                Object converted = value(path + "[" + list.size() + "]", element, link);
                list.add(converted == null ? "" : converted);
            }
            return list;
        }
        if (value instanceof CharSequence || value instanceof EmailAddress || value instanceof UUID) {
            return link && !path.startsWith("answers.") ? page(path, value.toString()) : value.toString();
        }
        throw new LetterUnreadable(
                letter,
                "“" + path + "” is a " + value.getClass().getSimpleName()
                        + ". A letter speaks of maps, lists, texts, numbers and booleans only.");
    }

    private Object page(String path, String address) {
        if (address.isEmpty() || asWords) {
            return address;
        }
        if (!PAGE.matcher(address).matches()) {
            throw new LetterUnreadable(letter, "“" + path + "” is not the address of a page.");
        }
        try {
            return MarkdownFormat.MARKDOWN.fromMarkup("<" + address + ">");
        } catch (TemplateModelException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
