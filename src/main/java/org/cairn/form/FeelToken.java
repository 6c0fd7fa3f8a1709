package org.cairn.form;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word of a FEEL expression, as far as it takes to see which functions it calls and what it compares.
 *
 * @param text the word; of a string what it says, without its quotes
 */
record FeelToken(Kind kind, String text) {

    enum Kind {
        NAME,
        NUMBER,
        STRING,
        SIGN,
        STRANGE
    }

    private static final Pattern WORD = Pattern.compile(
            "\\s+|//[^\\n]*|/\\*.*?\\*/"
                    + "|(?<name>[\\p{L}_][\\p{L}\\p{N}_]*)"
                    + "|(?<number>\\d+(?:\\.\\d+)?)"
                    + "|\"(?<string>(?:\\\\.|[^\"\\\\])*)\""
                    + "|(?<sign><=|>=|!=|\\*\\*|\\.\\.|[-+*/=<>()\\[\\]{},.:@?])"
                    + "|(?<strange>.)",
            Pattern.DOTALL);

    static List<FeelToken> of(String expression) {
        List<FeelToken> tokens = new ArrayList<>();
        Matcher word = WORD.matcher(expression);
        while (word.find()) {
            if (word.group("name") != null) {
                tokens.add(new FeelToken(Kind.NAME, word.group("name")));
            } else if (word.group("number") != null) {
                tokens.add(new FeelToken(Kind.NUMBER, word.group("number")));
            } else if (word.group("string") != null) {
                tokens.add(new FeelToken(Kind.STRING, unescaped(word.group("string"))));
            } else if (word.group("sign") != null) {
                tokens.add(new FeelToken(Kind.SIGN, word.group("sign")));
            } else if (word.group("strange") != null) {
                tokens.add(new FeelToken(Kind.STRANGE, word.group("strange")));
            }
        }
        return tokens;
    }

    boolean sign(String expected) {
        return kind == Kind.SIGN && text.equals(expected);
    }

    boolean word(String expected) {
        return kind == Kind.NAME && text.equals(expected);
    }

    private static String unescaped(String text) {
        return text.replace("\\n", "\n")
                .replace("\\t", "\t")
                .replace("\\r", "\r")
                .replace("\\\"", "\"")
                .replace("\\\\", "\\");
    }
}
