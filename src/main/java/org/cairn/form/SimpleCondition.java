package org.cairn.form;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.cairn.form.FeelToken.Kind;

/**
 * The conditions that a page can decide by itself, as nested lists for its script:
 * {@code ["and"|"or",a,b]}, {@code ["not",a]}, {@code ["="|"<"|"<=",a,b]}, {@code ["has",list,element]},
 * {@code ["of",key]}, {@code ["is",value]}. Whatever else FEEL can say is left to the server.
 */
final class SimpleCondition {

    private static final class TooMuch extends RuntimeException {
        TooMuch() {
            super(null, null, false, false);
        }
    }

    private final List<FeelToken> tokens;
    private final Function<String, Object> names;
    private int at;

    private SimpleCondition(List<FeelToken> tokens, Function<String, Object> names) {
        this.tokens = tokens;
        this.names = names;
    }

    /**
     * Translates a condition.
     *
     * @param names what a name stands for in the script, null if the script cannot know
     */
    static Optional<Object> of(String condition, Function<String, Object> names) {
        if (!condition.startsWith("=")) {
            return Optional.empty();
        }
        SimpleCondition reading = new SimpleCondition(FeelToken.of(condition.substring(1)), names);
        try {
            Object translated = reading.or();
            return reading.at == reading.tokens.size() ? Optional.of(translated) : Optional.empty();
        } catch (TooMuch beyondTheScript) {
            return Optional.empty();
        }
    }

    private Object or() {
        Object left = and();
        while (takeWord("or")) {
            left = List.of("or", left, and());
        }
        return left;
    }

    private Object and() {
        Object left = comparison();
        while (takeWord("and")) {
            left = List.of("and", left, comparison());
        }
        return left;
    }

    private Object comparison() {
        Object left = operand();
        for (String operator : List.of("=", "!=", "<=", ">=", "<", ">")) {
            if (take(operator)) {
                return compared(operator, left, operand());
            }
        }
        return left;
    }

    private static Object compared(String operator, Object left, Object right) {
        return switch (operator) {
            case "!=" -> List.of("not", List.of("=", left, right));
            case ">" -> List.of("<", right, left);
            case ">=" -> List.of("<=", right, left);
            default -> List.of(operator, left, right);
        };
    }

    private Object operand() {
        if (take("(")) {
            Object inner = or();
            expect(")");
            return inner;
        }
        FeelToken token = next();
        return switch (token.kind()) {
            case STRING -> List.of("is", token.text());
            case NUMBER -> List.of("is", new BigDecimal(token.text()));
            case NAME -> named(token.text());
            case SIGN, STRANGE -> throw new TooMuch();
        };
    }

    private Object named(String name) {
        switch (name) {
            case "true":
                return List.of("is", true);
            case "false":
                return List.of("is", false);
            case "null":
                return List.of("is");
            case "not":
                expect("(");
                Object denied = or();
                expect(")");
                return denied(denied);
            case "list":
                return contains();
            default:
                return path(name);
        }
    }

    private static Object denied(Object condition) {
        if (condition instanceof List<?> list && list.get(0).equals("is")) {
            throw new TooMuch();
        }
        return List.of("not", condition);
    }

    private Object contains() {
        if (!takeWord("contains")) {
            return path("list");
        }
        expect("(");
        Object list = operand();
        expect(",");
        Object element = operand();
        expect(")");
        return List.of("has", list, element);
    }

    private Object path(String name) {
        StringBuilder path = new StringBuilder(name);
        while (take(".")) {
            path.append('.').append(next().text());
        }
        boolean called = at < tokens.size()
                && (tokens.get(at).sign("(")
                        || tokens.get(at).kind() == Kind.NAME
                                && !tokens.get(at).word("and")
                                && !tokens.get(at).word("or"));
        Object meaning = called ? null : names.apply(path.toString());
        if (meaning == null) {
            throw new TooMuch();
        }
        return meaning;
    }

    private FeelToken next() {
        if (at == tokens.size()) {
            throw new TooMuch();
        }
        return tokens.get(at++);
    }

    private boolean take(String sign) {
        boolean there = at < tokens.size() && tokens.get(at).sign(sign);
        at += there ? 1 : 0;
        return there;
    }

    private boolean takeWord(String word) {
        boolean there = at < tokens.size() && tokens.get(at).word(word);
        at += there ? 1 : 0;
        return there;
    }

    private void expect(String sign) {
        if (!take(sign)) {
            throw new TooMuch();
        }
    }
}
