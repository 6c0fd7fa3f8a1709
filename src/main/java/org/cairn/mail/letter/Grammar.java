package org.cairn.mail.letter;

import freemarker.core.TemplateElement;
import freemarker.template.Template;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What of FreeMarker a letter may use: a list, and everything else is refused. What is on it can neither repeat without
 * an end nor grow without measure: lists are those that the letter is given, at most two in each other, and nothing calls
 * itself, counts, remembers, or turns words into code.
 */
@SuppressWarnings("deprecation") // there is no other way to look at a template than the one for its debuggers
final class Grammar {

    private static final Set<String> DIRECTIVES = Set.of(
            "#if", "#elseif", "#else", "#list", "#items", "#sep", "#switch", "#case", "#on", "#default", "#break");
    private static final Set<String> SPELLED_OTHERWISE =
            Set.of("root", "text", "comment", "#if-#elseif-#else-container", "#list-#else-container");
    private static final Set<String> BUILT_INS = Set.of(
            "has_content",
            "then",
            "string",
            "c",
            "cap_first",
            "uncap_first",
            "capitalize",
            "upper_case",
            "lower_case",
            "trim",
            "length",
            "contains",
            "starts_with",
            "ends_with",
            "size",
            "first",
            "last",
            "join",
            "reverse",
            "sort",
            "seq_contains",
            "keys",
            "values",
            "index",
            "counter",
            "has_next",
            "is_first",
            "is_last",
            "round",
            "floor",
            "ceiling");

    private static final Pattern QUOTED = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"|'(?:[^'\\\\]|\\\\.)*'");
    private static final Pattern BUILT_IN = Pattern.compile("\\?\\s*(\\w+)");
    private static final Pattern OF_FREEMARKER = Pattern.compile("(?<![\\w\\])\"])\\.[A-Za-z_]\\w*");
    private static final Pattern LIST =
            Pattern.compile("#list (?:[\\w.()!?]|\\[\\d*])+(?: as \\w+(?:, \\w+)?)?"); // nothing made up on the spot
    private static final int DEEPEST = 2;

    private final String letter;
    private final int above;

    private Grammar(String letter, int above) {
        this.letter = letter;
        this.above = above;
    }

    /**
     * Looks at everything in a template.
     *
     * @param above how many lines of the letter's file stand above the template
     * @throws LetterUnreadable if it does what is not on the list
     */
    static void demand(String letter, Template template, int above) {
        new Grammar(letter, above).look((TemplateElement) template.getRootTreeNode(), 0);
    }

    private void look(TemplateElement element, int lists) {
        String described = element.getDescription();
        String kind = described.split("\\s", 2)[0];
        if (kind.startsWith("${") || DIRECTIVES.contains(kind)) {
            expression(element, described);
        } else if (!SPELLED_OTHERWISE.contains(kind)) {
            throw refused(
                    element,
                    "“" + (kind.startsWith("#{") ? "#{…}" : kind) + "” is not for letters. Take it out: a letter has"
                            + " ${…}, #if, #list and #switch.");
        }
        int inside = lists + (kind.equals("#list") ? 1 : 0);
        if (inside > DEEPEST) {
            throw refused(element, "Three lists stand in each other. Take one out.");
        }
        for (int child = 0; child < element.getChildCount(); child++) {
            look((TemplateElement) element.getChildAt(child), inside);
        }
    }

    private void expression(TemplateElement element, String described) {
        if (QUOTED.matcher(described).results().anyMatch(quoted -> quoted.group()
                .matches("(?s).*[$#]\\{.*"))) {
            throw refused(element, "A ${…} stands in quotes. Write it outside of them.");
        }
        String bare = QUOTED.matcher(described).replaceAll("\"\"").replace("??", " ");
        Matcher builtIn = BUILT_IN.matcher(bare);
        while (builtIn.find()) {
            if (!BUILT_INS.contains(snakeCase(builtIn.group(1)))) {
                throw refused(
                        element,
                        "“?" + builtIn.group(1) + "” is not for letters. Take it out, or use one of "
                                + new TreeSet<>(BUILT_INS)
                                        .stream().map(name -> "?" + name).collect(Collectors.joining(", "))
                                + ".");
            }
        }
        Matcher ofFreeMarker = OF_FREEMARKER.matcher(bare);
        if (ofFreeMarker.find()) {
            throw refused(element, "“" + ofFreeMarker.group() + "” is not for letters. Take it out.");
        }
        if (bare.contains("..") || bare.contains("->")) {
            throw refused(element, "A letter neither counts (1..9) nor calculates with “->”. Take it out.");
        }
        if (bare.startsWith("#list") && !LIST.matcher(bare).matches()) {
            throw refused(
                    element, "A list is made up on the spot. Write the name of one, as in <#list partners as p>.");
        }
    }

    private LetterUnreadable refused(TemplateElement element, String sentence) {
        return new LetterUnreadable(letter, "Line " + (element.getBeginLine() + above) + ": " + sentence);
    }

    private static String snakeCase(String name) {
        return name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }
}
