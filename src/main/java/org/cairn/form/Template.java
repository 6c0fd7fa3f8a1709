package org.cairn.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Text with FEEL in it, as form-js fills it in: a whole expression after {@code =}, or {@code {{…}}},
 * {@code {{#if …}}…{{/if}}} and {@code {{#loop …}}…{{/loop}}} within the words.
 */
final class Template {

    private static final String OPEN = "{{";
    private static final String CLOSE = "}}";

    private sealed interface Part permits Words, Insert, Block {}

    private record Words(String text) implements Part {}

    private record Insert(String expression) implements Part {}

    private record Block(boolean loop, String expression, List<Part> parts, boolean newline) implements Part {}

    private final String text;
    private int at;

    private Template(String text) {
        this.text = text;
    }

    /**
     * Fills a text in.
     *
     * @param escape what is done to every value that comes in between the author's words
     */
    static String fill(String text, Map<String, Object> context, Feel feel, UnaryOperator<String> escape) {
        if (isExpression(text)) {
            return said(feel.evaluate(text.substring(1), context));
        }
        if (!text.contains(OPEN)) {
            return text;
        }
        return fill(parsed(text), within(context, null), feel, escape);
    }

    static boolean isExpression(String text) {
        return text.startsWith("=");
    }

    /** Every expression in a text. */
    static List<String> expressions(String text) {
        if (isExpression(text)) {
            return List.of(text.substring(1));
        }
        List<String> expressions = new ArrayList<>();
        collect(parsed(text), expressions);
        return expressions;
    }

    /** Whether every opened block is closed, and every closed one was opened. */
    static boolean balanced(String text) {
        if (isExpression(text)) {
            return true;
        }
        Template template = new Template(text);
        try {
            template.parts(null);
            return template.at == text.length();
        } catch (IndexOutOfBoundsException unclosed) {
            return false;
        }
    }

    private static List<Part> parsed(String text) {
        try {
            return new Template(text).parts(null);
        } catch (IndexOutOfBoundsException unclosed) {
            return List.of(new Words(text));
        }
    }

    private static void collect(List<Part> parts, List<String> expressions) {
        for (Part part : parts) {
            if (part instanceof Insert insert) {
                expressions.add(insert.expression());
            } else if (part instanceof Block block) {
                expressions.add(block.expression());
                collect(block.parts(), expressions);
            }
        }
    }

    private List<Part> parts(@Nullable String until) {
        List<Part> parts = new ArrayList<>();
        while (at < text.length()) {
            int open = text.indexOf(OPEN, at);
            if (open < 0) {
                parts.add(new Words(text.substring(at)));
                at = text.length();
                break;
            }
            if (open > at) {
                parts.add(new Words(text.substring(at, open)));
                at = open;
            }
            if (text.startsWith("{{/", at)) {
                break;
            }
            parts.add(part());
        }
        if (until != null && !text.startsWith(until, at)) {
            throw new IndexOutOfBoundsException(at);
        }
        return parts;
    }

    private Part part() {
        if (text.startsWith("{{#if ", at)) {
            return block("{{#if ", "{{/if}}", false);
        }
        if (text.startsWith("{{#loop ", at)) {
            return block("{{#loop ", "{{/loop}}", true);
        }
        at += OPEN.length();
        String expression = upToClose();
        return new Insert(expression.startsWith("=") ? expression.substring(1) : expression);
    }

    private Part block(String opening, String closing, boolean loop) {
        at += opening.length();
        String expression = upToClose();
        takeNewline();
        List<Part> parts = parts(closing);
        at += closing.length();
        return new Block(loop, expression, parts, takeNewline());
    }

    private String upToClose() {
        int close = text.indexOf(CLOSE, at);
        String expression = text.substring(at, close);
        at = close + CLOSE.length();
        return expression;
    }

    private boolean takeNewline() {
        boolean there = at < text.length() && text.charAt(at) == '\n';
        at += there ? 1 : 0;
        return there;
    }

    private static String fill(List<Part> parts, Map<String, Object> context, Feel feel, UnaryOperator<String> escape) {
        StringBuilder filled = new StringBuilder();
        for (Part part : parts) {
            if (part instanceof Words words) {
                filled.append(words.text());
            } else if (part instanceof Insert insert && !insert.expression().isBlank()) {
                filled.append(escape.apply(said(feel.evaluate(insert.expression(), context))));
            } else if (part instanceof Block block) {
                filled.append(block.loop() ? loop(block, context, feel, escape) : when(block, context, feel, escape));
            }
        }
        return filled.toString();
    }

    private static String when(Block block, Map<String, Object> context, Feel feel, UnaryOperator<String> escape) {
        Object condition = feel.evaluate(block.expression(), context);
        return isTruthy(condition) ? ended(block, fill(block.parts(), context, feel, escape)) : "";
    }

    private static String loop(Block block, Map<String, Object> context, Feel feel, UnaryOperator<String> escape) {
        Object value = feel.evaluate(block.expression(), context);
        List<?> list = value == null ? List.of() : value instanceof List<?> several ? several : List.of(value);
        StringBuilder filled = new StringBuilder();
        for (Object each : list) {
            filled.append(fill(block.parts(), within(each, context), feel, escape));
        }
        return ended(block, filled.toString());
    }

    private static String ended(Block block, String inner) {
        return block.newline() && !inner.endsWith("\n") ? inner + "\n" : inner;
    }

    @SuppressWarnings("NullAway") // a context holds null where JSON does
    private static Map<String, Object> within(@Nullable Object self, @Nullable Map<String, Object> parent) {
        Map<String, Object> context = new LinkedHashMap<>();
        context.put("this", self);
        context.put("parent", parent);
        if (self instanceof Map<?, ?> map) {
            map.forEach((key, value) -> context.put(String.valueOf(key), value));
        }
        context.put("_this_", self);
        context.put("_parent_", parent);
        return context;
    }

    private static boolean isTruthy(@Nullable Object value) {
        if (value instanceof Number number) {
            return new BigDecimal(number.toString()).signum() != 0;
        }
        return value != null && !Boolean.FALSE.equals(value) && !"".equals(value);
    }

    /** A value as FEEL's string function writes it, nothing for null. */
    private static String said(@Nullable Object value) {
        Object plain = Paths.plainValue(value);
        return plain instanceof List || plain instanceof Map ? quoted(plain) : words(plain);
    }

    private static String quoted(@Nullable Object plain) {
        if (plain instanceof List<?> list) {
            return list.stream().map(Template::quoted).collect(Collectors.joining(", ", "[", "]"));
        }
        if (plain instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(entry -> entry.getKey() + ": " + quoted(entry.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        return plain == null ? "null" : plain instanceof String text ? '"' + text + '"' : words(plain);
    }

    /** A value in words: nothing for null, a list with commas, a date as ISO text. */
    static String words(@Nullable Object value) {
        Object plain = Paths.plainValue(value);
        if (plain instanceof List<?> list) {
            return list.stream().map(Template::words).collect(Collectors.joining(","));
        }
        if (plain instanceof BigDecimal decimal) {
            return decimal.toPlainString();
        }
        return Objects.toString(plain, "");
    }
}
