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
 * @param words names, addresses and telephone numbers. Anywhere only those count that hardly mean anything else, in the
 *     spelling on file: whoever is called Will, or “of the”, takes no word from everybody
 */
public record Traces(String who, String successor, Set<String> ids, Set<String> words) {

    private static final String SOMEBODY = "(somebody)";
    private static final Pattern PARTED = Pattern.compile("\\p{L}[^@\\d]* [^@\\d]+");
    private static final String CAPITAL = "\\P{L}*[\\p{Lu}\\p{Lt}\\p{Lo}]";

    /** “Mara Lind” or “Ludwig van Beethoven”; “of the” would be anybody's. */
    private static final Pattern PROPER = Pattern.compile(CAPITAL + "[^@]* " + CAPITAL + "[^@ ]*");

    private static final Pattern SINGLE = Pattern.compile("\\p{Lu}[^@ \\d]{2,}|\\p{Lo}[^@ \\d]+");
    private static final int LEAST_DIGITS = 7;

    public Traces {
        ids = Set.copyOf(ids);
        words = words.stream()
                .map(String::strip)
                .filter(word -> word.length() > 1)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The text with nobody in the person's place. */
    public String without(String text) {
        String nameless = pattern(telling()).matcher(text).replaceAll(SOMEBODY);
        String clean = nameless.equals(text)
                ? text
                : pattern(partsOfNames()).matcher(nameless).replaceAll(SOMEBODY);
        return withoutId(clean);
    }

    /** The same in what has one of the {@code ids}: whole names are found there however they are spelled, and single ones. */
    public String withoutInTheirs(String text) {
        Set<String> whole = words.stream().filter(word -> word.contains(" ")).collect(Collectors.toSet());
        Set<String> single =
                words.stream().filter(word -> SINGLE.matcher(word).matches()).collect(Collectors.toSet());
        String nameless = Pattern.compile(any(inJson(whole)), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .matcher(without(text))
                .replaceAll(SOMEBODY);
        return pattern(inJson(single)).matcher(nameless).replaceAll(SOMEBODY);
    }

    /** The text with nobody's id in the place of the person's. */
    public String withoutId(String text) {
        return text.replace(who, successor);
    }

    /** Whether the text gives the person away. */
    public boolean standIn(String text) {
        return text.contains(who) || pattern(telling()).matcher(text).find();
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
        return who + telling().stream().map(word -> "\n" + word).collect(Collectors.joining());
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

    private Set<String> telling() {
        return inJson(words.stream()
                .filter(word -> word.contains("@")
                        || PROPER.matcher(word).matches()
                        || word.chars().filter(Character::isDigit).count() >= LEAST_DIGITS)
                .collect(Collectors.toSet()));
    }

    /** The words, and how they are spelled in JSON. */
    private static Set<String> inJson(Set<String> words) {
        return words.stream()
                .flatMap(word -> Stream.of(word, word.replace("\\", "\\\\").replace("\"", "\\\"")))
                .collect(Collectors.toSet());
    }

    private static Pattern pattern(Set<String> words) {
        return Pattern.compile(any(words));
    }

    /**
     * Whole words only: who is called Al does not stand in “also”. The longest first: an address may hold a name. An
     * address is the same in capitals.
     */
    private static String any(Set<String> words) {
        String any = words.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(word -> (word.contains("@") ? "(?i:" : "(?:") + Pattern.quote(word) + ")")
                .collect(Collectors.joining("|"));
        return any.isEmpty() ? "(?!)" : "(?<![\\p{L}\\p{N}])(?:" + any + ")(?![\\p{L}\\p{N}])";
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
