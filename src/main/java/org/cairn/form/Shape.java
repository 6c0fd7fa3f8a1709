package org.cairn.form;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whether words have the shape that a form's pattern asks for. Java's patterns may look at the same words for longer than
 * anybody lives ({@code ^(a+)+$}), so the looks are counted.
 */
final class Shape {

    private static final int MOST_LOOKS = 10_000_000; // some 50 ms
    private static final int LONG = 1_000;
    private static final Pattern PLAIN = Pattern.compile("[^\\p{L}\\p{N} @.-]");

    /** Thrown within the package: it would take too long to say. */
    static final class Undecided extends RuntimeException {
        Undecided() {
            super("", null, false, false);
        }
    }

    private Shape() {}

    /** @throws Undecided if it would take too long to say */
    static boolean fits(String pattern, String words) {
        try {
            return Pattern.compile(pattern).matcher(new Counted(words)).find();
        } catch (StackOverflowError nested) {
            throw new Undecided();
        }
    }

    /** Whether the pattern decides soon about long words that nearly fit. */
    static boolean decides(String pattern) {
        try {
            probes(pattern).forEach(words -> fits(pattern, words));
            return true;
        } catch (Undecided endless) {
            return false;
        }
    }

    private static Set<String> probes(String pattern) {
        String plain = PLAIN.matcher(pattern).replaceAll("");
        Set<String> pieces = new LinkedHashSet<>(Set.of("a", "A", "0", " ", "."));
        plain.chars().limit(LONG).forEach(letter -> pieces.add(Character.toString(letter)));
        if (!plain.isEmpty()) {
            pieces.add(plain);
        }
        Set<String> probes = new LinkedHashSet<>();
        pieces.forEach(piece -> probes.add(piece.repeat(LONG / piece.length() + 1) + "\n!"));
        return probes;
    }

    /** Words that are looked at so many times and no more. */
    private static final class Counted implements CharSequence {

        private final String words;
        private int looks;

        Counted(String words) {
            this.words = words;
        }

        @Override
        public char charAt(int index) {
            if (++looks > MOST_LOOKS) {
                throw new Undecided();
            }
            return words.charAt(index);
        }

        @Override
        public int length() {
            return words.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return words.substring(start, end);
        }

        @Override
        public String toString() {
            return words;
        }
    }
}
