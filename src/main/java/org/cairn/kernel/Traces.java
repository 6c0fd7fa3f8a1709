package org.cairn.kernel;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * By what somebody is recognized who is to be forgotten.
 *
 * @param who the person's id
 * @param successor the id of nobody, which stands in its place from now on, so that what is counted stays countable
 * @param ids of everything that the person has or had a part in, the person's own among them
 * @param words names, addresses and telephone numbers; they may stand in what others have written
 */
public record Traces(String who, String successor, Set<String> ids, Set<String> words) {

    private static final String SOMEBODY = "(somebody)";
    private static final Pattern PARTED = Pattern.compile("\\p{L}[^@\\d]* [^@\\d]+");

    public Traces {
        ids = Set.copyOf(ids);
        words = words.stream()
                .map(String::strip)
                .filter(word -> word.length() > 1)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The text with nobody in the person's place. */
    public String without(String text) {
        String nameless = pattern(words).matcher(text).replaceAll(SOMEBODY);
        String clean = nameless.equals(text)
                ? text
                : pattern(partsOfNames()).matcher(nameless).replaceAll(SOMEBODY);
        return clean.replace(who, successor);
    }

    /** Whether the text gives the person away. */
    public boolean standIn(String text) {
        return text.contains(who) || pattern(words).matcher(text).find();
    }

    /** The same for bytes of any kind, in which nothing may change its place. */
    public byte[] without(byte[] bytes) {
        byte[] clean = bytes.clone();
        marks().lines().forEach(mark -> strike(clean, mark));
        partsOfNames().forEach(part -> strike(clean, part));
        return clean;
    }

    /** The id and the words, one a line; no word has a line break in it. */
    public String marks() {
        return who + words.stream().map(word -> "\n" + word).collect(Collectors.joining());
    }

    /** The same as patterns for {@code ilike}. */
    public String likes() {
        return marks().lines()
                .map(mark ->
                        "%" + mark.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%")
                .collect(Collectors.joining("\n"));
    }

    /** The ids, one a line. */
    public String idLines() {
        return String.join("\n", ids);
    }

    /** Whole words only: who is called Al does not stand in “also”. The longest first: an address may hold a name. */
    private static Pattern pattern(Set<String> words) {
        String any = words.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        String whole = any.isEmpty() ? "(?!)" : "(?<![\\p{L}\\p{N}])(?:" + any + ")(?![\\p{L}\\p{N}])";
        return Pattern.compile(whole, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** First and last names, which name many: they go where the whole name has shown of whom a text tells. */
    private Set<String> partsOfNames() {
        return words.stream()
                .filter(word -> PARTED.matcher(word).matches())
                .flatMap(name -> Stream.of(name.split(" ")))
                .filter(part -> part.length() > 2 && !part.endsWith("."))
                .collect(Collectors.toSet());
    }

    private static void strike(byte[] bytes, String word) {
        byte[] mark = word.getBytes(StandardCharsets.UTF_8);
        for (int at = 0; at + mark.length <= bytes.length; at++) {
            if (Arrays.equals(bytes, at, at + mark.length, mark, 0, mark.length)) {
                Arrays.fill(bytes, at, at + mark.length, (byte) 'x');
            }
        }
    }
}
