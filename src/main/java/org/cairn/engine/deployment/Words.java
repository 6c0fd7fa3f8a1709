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
