package org.cairn.engine.deployment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cairn.engine.safety.Guarded;
import org.cairn.engine.safety.StepsBeans;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;

/**
 * Checks that an expression calls steps that exist, with as many arguments as they take, asks values only for what the
 * engine would be let ask, and reads what somebody sets.
 */
final class ExpressionCheck {

    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{(.*?)}", Pattern.DOTALL);
    private static final Pattern TEXT = Pattern.compile("'(?:[^'\\\\]|\\\\.)*'|\"(?:[^\"\\\\]|\\\\.)*\"");
    private static final Pattern NAME = Pattern.compile("(?<![\\w$])[A-Za-z_]\\w*");
    private static final Set<String> WORDS = Set.of(
            "and", "or", "not", "empty", "eq", "ne", "gt", "lt", "ge", "le", "div", "mod", "true", "false", "null");
    private static final int DEEPEST = 50;

    private final StepsBeans steps;
    private final References references;

    ExpressionCheck(References references) {
        this.steps = references.steps();
        this.references = references;
    }

    List<String> problems(Element element) {
        List<String> problems = new ArrayList<>();
        for (Attr attribute : Xml.attributes(element)) {
            check(element, attribute.getValue(), problems);
        }
        if (!element.getLocalName().equals("documentation")) {
            check(element, Xml.text(element), problems);
        }
        return problems;
    }

    private void check(Element element, String text, List<String> problems) {
        Matcher expressions = EXPRESSION.matcher(text);
        while (expressions.find()) {
            String expression = TEXT.matcher(expressions.group(1)).replaceAll("''");
            if (depth(expression) > DEEPEST) {
                problems.add(Xml.nameOf(element) + " has an expression with too many brackets in each other:"
                        + " make it simpler.");
                continue;
            }
            Matcher names = NAME.matcher(expression);
            while (names.find()) {
                problem(new Use(expression, names.start(), names.end()))
                        .ifPresent(problem -> problems.add(Xml.nameOf(element) + " " + problem));
            }
        }
    }

    private Optional<String> problem(Use use) {
        if (!use.isMember()) {
            return WORDS.contains(use.name()) ? Optional.empty() : problemOfRoot(use);
        }
        String holder = use.holder();
        if (steps.names().contains(holder)) {
            return problemOfStep(holder, use);
        }
        boolean allowed = Guarded.isKept(holder)
                ? Guarded.allows(holder, use.name())
                : !use.name().equals("class") && (!use.isCall() || StepsBeans.isMemberOfValues(use.name()));
        if (allowed) {
            return Optional.empty();
        }
        return Optional.of(
                holder.isEmpty() || Guarded.isKept(holder) || !use.isCall()
                        ? "uses “" + use.name() + "” of " + (holder.isEmpty() ? "a value" : "“" + holder + "”")
                                + ", which no expression may: take it out."
                        : "calls “" + holder + "." + use.name() + "”, but there are no steps “" + holder
                                + "”: correct the name. There are: " + String.join(", ", steps.names()) + ".");
    }

    private Optional<String> problemOfRoot(Use use) {
        String name = use.name();
        if (use.isCall()) {
            return Guarded.isFunction(name)
                    ? Optional.empty()
                    : Optional.of("calls “" + name + "(…)”, which does not exist: call a step, ${bean.method(…)}.");
        }
        boolean whole = !use.isFollowedBy('.');
        if (whole && steps.names().contains(name)) {
            return Optional.of("reads “" + name + "”, which are steps: call one of them, ${" + name + ".…(…)}.");
        }
        if (whole && Guarded.isKept(name)) {
            return Optional.of("reads “" + name + "” as a whole: ask it for one thing, such as ${" + name + ".id}.");
        }
        return steps.names().contains(name) || Guarded.isKept(name) || references.variable(name)
                ? Optional.empty()
                : Optional.of("reads “" + name + "”, which nobody sets: correct the name, or, if who calls this process"
                        + " hands it over, write it into an extension property of the process.");
    }

    private Optional<String> problemOfStep(String bean, Use use) {
        String call = "“" + bean + "." + use.name() + "”";
        if (!use.isCall()) {
            return Optional.of("reads " + call + ": call it with parentheses.");
        }
        if (!steps.has(bean, use.name())) {
            return Optional.of("calls " + call + ", which does not exist: correct the name. There are: "
                    + String.join(", ", steps.methods(bean)) + ".");
        }
        return steps.has(bean, use.name(), use.arguments())
                ? Optional.empty()
                : Optional.of("calls " + call + " with " + use.arguments() + " arguments, which it does not take.");
    }

    private static int depth(String expression) {
        int depth = 0;
        int deepest = 0;
        for (int at = 0; at < expression.length(); at++) {
            char letter = expression.charAt(at);
            depth += letter == '(' || letter == '[' ? 1 : letter == ')' || letter == ']' ? -1 : 0;
            deepest = Math.max(deepest, depth);
        }
        return deepest;
    }

    /** A name where it stands in an expression whose texts are empty. */
    private record Use(String expression, int start, int end) {

        String name() {
            return expression.substring(start, end);
        }

        boolean isMember() {
            return before().endsWith(".");
        }

        boolean isCall() {
            return isFollowedBy('(');
        }

        boolean isFollowedBy(char sign) {
            String after = expression.substring(end).stripLeading();
            return !after.isEmpty() && after.charAt(0) == sign;
        }

        /** The first name of {@code name.member}; empty if what holds the member is something else. */
        String holder() {
            String path = before();
            String owner = path.substring(0, path.length() - 1).stripTrailing();
            Matcher name = Pattern.compile("(?<![\\w$])[A-Za-z_]\\w*$").matcher(owner);
            boolean first = name.find()
                    && !owner.substring(0, name.start()).stripTrailing().endsWith(".");
            return first ? name.group() : "";
        }

        /** How many arguments stand in the parentheses that follow. */
        int arguments() {
            int depth = 0;
            int commas = 0;
            boolean any = false;
            for (int at = expression.indexOf('(', end) + 1; at < expression.length(); at++) {
                char letter = expression.charAt(at);
                if (letter == ')' && depth == 0) {
                    break;
                }
                any |= !Character.isWhitespace(letter);
                depth += letter == '(' || letter == '[' ? 1 : letter == ')' || letter == ']' ? -1 : 0;
                commas += letter == ',' && depth == 0 ? 1 : 0;
            }
            return any ? commas + 1 : 0;
        }

        private String before() {
            return expression.substring(0, start).stripTrailing();
        }
    }
}
