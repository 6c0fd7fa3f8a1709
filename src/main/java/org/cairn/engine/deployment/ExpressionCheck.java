package org.cairn.engine.deployment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cairn.engine.safety.StepsBeans;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;

/** Checks that an expression calls steps that exist, with as many arguments as they take. */
final class ExpressionCheck {

    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{(.*?)}", Pattern.DOTALL);
    private static final Pattern TEXT = Pattern.compile("'(?:[^'\\\\]|\\\\.)*'|\"(?:[^\"\\\\]|\\\\.)*\"");
    private static final Pattern USE =
            Pattern.compile("(?<![\\w.])([A-Za-z_]\\w*)\\s*\\.\\s*([A-Za-z_]\\w*)\\s*(\\(?)");

    private final StepsBeans steps;

    ExpressionCheck(StepsBeans steps) {
        this.steps = steps;
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
            String expression = TEXT.matcher(expressions.group(1)).replaceAll("_");
            Matcher uses = USE.matcher(expression);
            while (uses.find()) {
                boolean call = !uses.group(3).isEmpty();
                int arguments = call ? arguments(expression, uses.end()) : 0;
                problem(uses.group(1), uses.group(2), call, arguments)
                        .ifPresent(problem -> problems.add(Xml.nameOf(element) + " " + problem));
            }
        }
    }

    private Optional<String> problem(String root, String member, boolean call, int arguments) {
        if (!steps.names().contains(root)) {
            return call && !StepsBeans.isMemberOfValues(member)
                    ? Optional.of("calls “" + root + "." + member + "”, but there are no steps “" + root
                            + "”: correct the name. There are: " + String.join(", ", steps.names()) + ".")
                    : Optional.empty();
        }
        if (!call) {
            return Optional.of("reads “" + root + "." + member + "”: call it with parentheses.");
        }
        if (!steps.has(root, member)) {
            return Optional.of("calls “" + root + "." + member + "”, which does not exist: correct the name. There"
                    + " are: " + String.join(", ", steps.methods(root)) + ".");
        }
        return steps.has(root, member, arguments)
                ? Optional.empty()
                : Optional.of("calls “" + root + "." + member + "” with " + arguments
                        + " arguments, which it does not take.");
    }

    /** How many arguments stand in the parentheses that open before the position. */
    private static int arguments(String expression, int start) {
        int depth = 0;
        int commas = 0;
        boolean any = false;
        for (int at = start; at < expression.length(); at++) {
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
}
