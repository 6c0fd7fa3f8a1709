package org.cairn.engine.deployment;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;

/**
 * The words among which the variables of a file are. Not every one of them is a variable; but what is not among the words
 * of any file is set by nobody.
 */
final class Words {

    /** Variables that the engine and Cairn set by themselves. */
    static final Set<String> ALWAYS = Set.of(
            "submissionId",
            "authenticatedUserId",
            "loopCounter",
            "nrOfInstances",
            "nrOfCompletedInstances",
            "nrOfActiveInstances");

    private static final Pattern WORD = Pattern.compile("[A-Za-z_]\\w*");
    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{.*?}", Pattern.DOTALL);
    private static final Pattern KEY = Pattern.compile("\"key\"\\s*:\\s*\"([^\"]*)\"");

    private static final Set<String> HANDED_OVER = Set.of("source", "variableName", "collection");
    private static final Set<String> FEEL =
            Set.of("inputExpression", "inputEntry", "outputEntry", "defaultOutputEntry", "literalExpression");

    private Words() {}

    /** Of a diagram or a table: all but those in its expressions, which are read. */
    static Set<String> setIn(Xml file) {
        Set<String> words = new HashSet<>();
        for (Element element : file.all()) {
            for (Attr attribute : Xml.attributes(element)) {
                words.addAll(of(EXPRESSION.matcher(attribute.getValue()).replaceAll(" ")));
            }
        }
        return words;
    }

    /** Of a diagram or a table: those in its expressions, and what a call hands in or back. */
    static Set<String> readIn(Xml file) {
        Set<String> words = new HashSet<>();
        for (Element element : file.all()) {
            for (Attr attribute : Xml.attributes(element)) {
                words.addAll(
                        HANDED_OVER.contains(attribute.getLocalName())
                                ? of(attribute.getValue())
                                : ofExpressions(attribute.getValue()));
            }
            words.addAll(FEEL.contains(element.getLocalName()) ? of(element.getTextContent()) : Set.of());
            if (!element.getLocalName().equals("documentation")) {
                words.addAll(ofExpressions(Xml.text(element)));
            }
        }
        return words;
    }

    private static Set<String> ofExpressions(String text) {
        return EXPRESSION
                .matcher(text)
                .results()
                .flatMap(expression -> of(expression.group()).stream())
                .collect(Collectors.toSet());
    }

    /** Of a form: the keys of its fields. */
    static Set<String> ofForm(String json) {
        return KEY.matcher(json)
                .results()
                .flatMap(key -> of(key.group(1)).stream())
                .collect(Collectors.toSet());
    }

    /** All of them. */
    static Set<String> of(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }
}
