package org.cairn.rehearsal.people;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cairn.rehearsal.browser.Question;

/** What somebody says after the page has said what is wrong: what its sentences name. */
final class Mended {

    private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,]\\d+)?");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private Mended() {}

    static List<String> answer(Question question, List<String> usual, List<String> mistakes) {
        String all = String.join(" ", mistakes);
        return switch (question.kind()) {
            case "number" -> first(NUMBER, all, usual);
            case "date" -> first(DAY, all, usual);
            case "words" -> usual.isEmpty() && question.required() ? List.of("Nothing.") : usual;
            case "choice", "several" ->
                usual.isEmpty() && !question.options().isEmpty()
                        ? question.options().subList(0, 1)
                        : usual;
            default -> usual;
        };
    }

    private static List<String> first(Pattern pattern, String text, List<String> otherwise) {
        Matcher found = pattern.matcher(text);
        return found.find() ? List.of(found.group()) : otherwise;
    }
}
