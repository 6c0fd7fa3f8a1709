package org.cairn.form;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cairn.form.FeelToken.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What keeps the expressions of a form from meaning the same in Tasklist, where form-js 1.8.7 reads them, and on
 * Cairn's pages, where the engine's FEEL does. The corpus of conditions in the tests found every one of these rules.
 */
final class FormFaults {

    /** What both FEELs know and answer alike. */
    private static final Set<String> FUNCTIONS = Set.of(
            "not",
            "date",
            "time",
            "date and time",
            "duration",
            "now",
            "today",
            "number",
            "string",
            "substring",
            "string length",
            "upper case",
            "lower case",
            "substring before",
            "substring after",
            "replace",
            "contains",
            "starts with",
            "ends with",
            "split",
            "string join",
            "list contains",
            "count",
            "min",
            "max",
            "sum",
            "all",
            "any",
            "append",
            "concatenate",
            "distinct values",
            "index of",
            "floor",
            "ceiling",
            "abs",
            "modulo",
            "get value",
            "day of week",
            "mean",
            "median",
            "product",
            "sublist",
            "reverse",
            "union",
            "flatten",
            "insert before",
            "remove",
            "sqrt",
            "even",
            "odd",
            "month of year");

    private static final Set<String> KEYWORDS = Set.of(
            "and",
            "or",
            "if",
            "then",
            "else",
            "in",
            "between",
            "for",
            "return",
            "some",
            "every",
            "satisfies",
            "instance",
            "of",
            "function");
    private static final Set<String> EXPRESSIONS = Set.of(
            "conditional.hide",
            "readonly",
            "validate.min",
            "validate.max",
            "validate.minLength",
            "validate.maxLength",
            "valuesExpression",
            "dataSource",
            "columnsExpression",
            "expression");
    private static final Set<String> TEMPLATES = Set.of(
            "label",
            "description",
            "text",
            "content",
            "source",
            "alt",
            "title",
            "appearance.prefixAdorner",
            "appearance.suffixAdorner",
            "dateLabel",
            "timeLabel");
    private static final Pattern LOOP = Pattern.compile("\\{\\{([#/])loop");
    private static final int LOOPS = 2;
    private static final Set<String> ORDERS = Set.of("<", "<=", ">", ">=");
    private static final Set<String> COMPARISONS = Set.of("=", "!=", "<", "<=", ">", ">=");

    private final Feel feel;
    private final Map<String, Component> questions;
    private final Set<String> faults = new LinkedHashSet<>();

    private FormFaults(Form form, Feel feel) {
        this.feel = feel;
        this.questions = form.all()
                .filter(Component::isQuestion)
                .collect(Collectors.toMap(Component::key, Function.identity(), (one, other) -> one));
    }

    /** One sentence a fault, with component and remedy; none if the form means the same everywhere. */
    static List<String> of(Form form, Feel feel) {
        FormFaults looking = new FormFaults(form, feel);
        form.all().forEach(looking::look);
        return new ArrayList<>(looking.faults);
    }

    private void look(Component component) {
        for (String attribute : EXPRESSIONS) {
            String text = component.attribute(attribute).strip();
            if (text.startsWith("=")) {
                expression(component, text.substring(1));
            } else if (attribute.equals("conditional.hide") && !text.isEmpty()) {
                fault(component, "has a condition that is none: " + text, "Let it begin with an equals sign.");
            }
        }
        for (String attribute : TEMPLATES) {
            template(component, component.attribute(attribute));
        }
        if (Set.of("text", "html").contains(component.type())) {
            words(component);
        }
        if (!Shape.decides(component.attribute("validate.pattern"))) {
            fault(
                    component,
                    "has a pattern that takes for ever on some answers (" + component.attribute("validate.pattern")
                            + ").",
                    "Do not repeat what repeats already, as in (a+a+)+.");
        }
    }

    private void template(Component component, String text) {
        if (!Template.balanced(text)) {
            fault(component, "has a block {{#…}} that is not closed, or a {{/…}} that nothing opened.", "Pair them.");
            return;
        }
        if (loops(text) > LOOPS) {
            fault(component, "has three {{#loop}} in each other.", "Take one out.");
        }
        Template.expressions(text).stream()
                .filter(expression -> !expression.isBlank())
                .forEach(expression -> expression(component, expression));
    }

    /** How many loops stand in each other. */
    private static int loops(String text) {
        Matcher marks = LOOP.matcher(text);
        int depth = 0;
        int deepest = 0;
        while (marks.find()) {
            depth += marks.group(1).equals("#") ? 1 : -1;
            deepest = Math.max(deepest, depth);
        }
        return deepest;
    }

    /** Words that somebody writes must never be read as Markdown or HTML. */
    private void words(Component component) {
        String text = component.attribute("text") + component.attribute("content");
        Template.expressions(text).stream()
                .flatMap(expression -> paths(FeelToken.of(expression)).stream())
                .filter(path ->
                        questions.containsKey(path) && questions.get(path).takesWords())
                .distinct()
                .forEach(path -> fault(
                        component,
                        "repeats what somebody writes into “" + path + "”.",
                        "Show people's words in a table or in a disabled text field."));
    }

    private void expression(Component component, String expression) {
        String unreadable = feel.fault(expression);
        if (unreadable != null) {
            fault(
                    component,
                    "has an expression that cannot be read (" + expression.strip() + "): " + unreadable,
                    "Correct it.");
            return;
        }
        List<FeelToken> tokens = FeelToken.of(expression);
        for (int at = 0; at < tokens.size(); at++) {
            called(component, tokens, at);
            compared(component, tokens, at);
            denied(component, tokens, at);
            written(component, tokens, at);
        }
    }

    private void called(Component component, List<FeelToken> tokens, int at) {
        boolean call = at + 1 < tokens.size()
                && tokens.get(at).kind() == Kind.NAME
                && tokens.get(at + 1).sign("(");
        if (!call || KEYWORDS.contains(tokens.get(at).text())) {
            return;
        }
        String name = "";
        for (int first = at; first >= 0 && first > at - 3 && tokens.get(first).kind() == Kind.NAME; first--) {
            name = first == at ? tokens.get(first).text() : tokens.get(first).text() + " " + name;
            if (FUNCTIONS.contains(name)) {
                return;
            }
        }
        fault(
                component,
                "calls “" + tokens.get(at).text() + "(…)”, which Tasklist's form does not know.",
                "Use one of " + FUNCTIONS.stream().sorted().collect(Collectors.joining(", ")) + ".");
    }

    private void compared(Component component, List<FeelToken> tokens, int at) {
        if (tokens.get(at).kind() != Kind.SIGN
                || !COMPARISONS.contains(tokens.get(at).text())
                || at == 0
                || at + 1 == tokens.size()) {
            return;
        }
        FeelToken before = tokens.get(at - 1);
        FeelToken after = tokens.get(at + 1);
        boolean order = ORDERS.contains(tokens.get(at).text());
        boolean arguments = at + 2 < tokens.size() && tokens.get(at + 2).sign("(");
        if (order && !arguments && (before.kind() == Kind.STRING || after.kind() == Kind.STRING)) {
            fault(
                    component,
                    "asks which text comes first, and Tasklist's form cannot tell.",
                    "Compare dates as date(from) < date(\"2027-03-20\"), and numbers as numbers.");
            return;
        }
        alike(component, path(tokens, at - 1, -1), after, order);
        alike(component, path(tokens, at + 1, 1), before, order);
    }

    private void alike(Component component, @Nullable String path, FeelToken literal, boolean order) {
        Component question = path == null ? null : questions.get(path);
        Kind kind = literal.kind();
        boolean truth = literal.word("true") || literal.word("false");
        if (question == null || kind != Kind.STRING && kind != Kind.NUMBER && !truth) {
            return;
        }
        boolean fits =
                switch (question.type()) {
                    case "checkbox" -> truth && !order;
                    case "number" -> question.flag("serializeToString") ? kind == Kind.STRING : kind == Kind.NUMBER;
                    case "checklist", "taglist" -> false;
                    case "radio", "select" -> !question.schema().has("values") || kind == Kind.STRING;
                    default -> kind == Kind.STRING;
                };
        if (!fits) {
            fault(
                    component,
                    "compares “" + path + "” (" + question.type() + ") with " + literal.text()
                            + ", which is something else.",
                    question.takesMany()
                            ? "Ask list contains(" + path + ", \"" + literal.text() + "\")."
                            : "Compare it with a value that can stand there.");
        }
    }

    private void denied(Component component, List<FeelToken> tokens, int at) {
        boolean denial = tokens.get(at).word("not")
                && at + 2 < tokens.size()
                && tokens.get(at + 1).sign("(");
        String path = denial ? path(tokens, at + 2, 1) : null;
        int end = path == null ? at : at + 2 + path.split("\\.").length * 2 - 1;
        Component question =
                path != null && end < tokens.size() && tokens.get(end).sign(")") ? questions.get(path) : null;
        if (question != null && !question.type().equals("checkbox")) {
            fault(
                    component,
                    "denies “" + path + "” (" + question.type() + "), which is neither true nor false.",
                    "Compare it with a value, as in " + path + " = null.");
        }
    }

    private void written(Component component, List<FeelToken> tokens, int at) {
        FeelToken token = tokens.get(at);
        boolean filtered = token.sign("]")
                && at + 1 < tokens.size()
                && tokens.get(at + 1).sign(".")
                && tokens.get(at - 1).kind() != Kind.NUMBER;
        if (token.kind() == Kind.STRANGE) {
            fault(
                    component,
                    "uses the sign " + token.text() + " in an expression.",
                    "Name variables with letters and digits only.");
        } else if (filtered) {
            fault(
                    component,
                    "reads on after a filter ([…].name), and Tasklist's form makes something else of it.",
                    "Ask count(list[condition]) > 0 instead.");
        } else if (token.word("not") && takesSeveral(tokens, at + 1)) {
            fault(component, "denies several conditions at once, not(a, b).", "Write not(a or b).");
        } else if (token.word("instance")) {
            fault(component, "asks “instance of”, which Tasklist's form does not know.", "Take it out.");
        }
    }

    private static boolean takesSeveral(List<FeelToken> tokens, int opening) {
        int depth = 0;
        for (int at = opening; at < tokens.size(); at++) {
            FeelToken token = tokens.get(at);
            depth += token.sign("(") || token.sign("[") ? 1 : token.sign(")") || token.sign("]") ? -1 : 0;
            if (depth == 0) {
                return false;
            }
            if (depth == 1 && token.sign(",")) {
                return true;
            }
        }
        return false;
    }

    /** The name with dots that ends or begins at a place; null if there is none, or it is called. */
    private static @Nullable String path(List<FeelToken> tokens, int at, int step) {
        StringBuilder path = new StringBuilder();
        int next = at;
        while (next >= 0
                && next < tokens.size()
                && (tokens.get(next).kind() == Kind.NAME || tokens.get(next).sign("."))) {
            boolean name = tokens.get(next).kind() == Kind.NAME;
            boolean joined = path.isEmpty() || name == (path.charAt(step < 0 ? 0 : path.length() - 1) == '.');
            if (!joined) {
                break;
            }
            path.insert(step < 0 ? 0 : path.length(), tokens.get(next).text());
            next += step;
        }
        boolean called = step > 0 && next < tokens.size() && tokens.get(next).sign("(");
        return path.isEmpty() || called ? null : path.toString();
    }

    private static Set<String> paths(List<FeelToken> tokens) {
        Set<String> paths = new LinkedHashSet<>();
        for (int at = 0; at < tokens.size(); at++) {
            boolean begins = tokens.get(at).kind() == Kind.NAME
                    && (at == 0 || !tokens.get(at - 1).sign("."));
            String path = begins ? path(tokens, at, 1) : null;
            if (path != null) {
                paths.add(path);
            }
        }
        return paths;
    }

    private void fault(Component component, String what, String remedy) {
        faults.add(component.named() + " " + what + (what.endsWith(".") ? " " : ". ") + remedy);
    }

    /** The questions that an expression reads. */
    static Set<String> read(String expression) {
        return expression.startsWith("=") ? paths(FeelToken.of(expression.substring(1))) : Set.of();
    }
}
