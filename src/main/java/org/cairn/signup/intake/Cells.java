package org.cairn.signup.intake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cairn.form.Component;
import org.cairn.form.Option;
import org.jspecify.annotations.Nullable;

/** Turns the text of a cell into the answer that a form would have sent. */
public final class Cells {

    private static final Set<String> YES =
            Set.of("yes", "y", "true", "1", "x", "i agree", "agree", "agreed", "on", "✓", "✔", "☑");
    private static final Set<String> NO = Set.of("", "no", "n", "false", "0", "i do not agree", "off");

    /** As the form takes them: no powers of ten, with which a short cell says a number of a million digits. */
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d{1,15}([.]\\d{0,15})?|[.]\\d{1,15})");

    /** More parts than any question has answers. */
    private static final int MOST_PARTS = 100;

    private Cells() {}

    /** An answer, or what is wrong with the cell. Blank cells are no answer. */
    public record Read(@Nullable Object answer, @Nullable String mistake) {

        private static Read answer(Object answer) {
            return new Read(answer, null);
        }

        private static Read mistake(String sentence) {
            return new Read(null, sentence);
        }
    }

    /** What somebody who wrote this cell would have answered to the question. */
    public static Read read(Component question, String cell) {
        if (question.type().equals("checkbox")) {
            return yesOrNo(question, cell);
        }
        if (cell.isBlank()) {
            return new Read(null, null);
        }
        return switch (question.type()) {
            case "number" -> number(question, cell);
            case "select", "radio" -> option(question, cell);
            case "checklist", "taglist" -> options(question, cell);
            default -> Read.answer(cell);
        };
    }

    private static Read yesOrNo(Component question, String cell) {
        String word = Questions.plain(cell);
        if (YES.contains(word)
                || YES.contains(cell.strip())
                || (!word.isEmpty() && word.equals(Questions.plain(question.label())))) {
            return Read.answer(true);
        }
        return NO.contains(word)
                ? Read.answer(false)
                : Read.mistake("“" + cell + "” is neither yes nor no. Write Yes or No.");
    }

    private static Read number(Component question, String cell) {
        String text = cell.strip();
        if (!NUMBER.matcher(text).matches()) {
            return Read.mistake("“" + text + "” is no number. Write " + range(question) + ".");
        }
        BigDecimal number = new BigDecimal(text).stripTrailingZeros();
        return number.scale() <= 0 ? Read.answer(number.longValueExact()) : Read.answer(number);
    }

    private static String range(Component question) {
        var rules = question.schema().path("validate");
        String kind = question.schema().path("decimalDigits").asInt(-1) == 0 ? "a whole number" : "a number";
        if (rules.path("min").isNumber() && rules.path("max").isNumber()) {
            return kind + " from " + rules.path("min").asText() + " to "
                    + rules.path("max").asText();
        }
        return kind;
    }

    private static Read option(Component question, String cell) {
        if (question.options().isEmpty()) {
            return Read.answer(cell);
        }
        return find(question, cell).map(option -> Read.answer(option.value())).orElseGet(() -> unknown(question, cell));
    }

    private static Read options(Component question, String cell) {
        List<String> parts = parts(question, cell);
        if (parts.size() > MOST_PARTS) {
            return Read.mistake(
                    "These are more than " + MOST_PARTS + " answers. Leave out those that are there twice.");
        }
        if (question.options().isEmpty()) {
            return Read.answer(parts);
        }
        Set<String> found = new LinkedHashSet<>();
        for (String part : parts) {
            Optional<Option> option = find(question, part);
            if (option.isEmpty()) {
                return unknown(question, part);
            }
            found.add(option.get().value());
        }
        return Read.answer(inOrder(question, found));
    }

    /** In the form's order, so that the same choice is the same list however it was written. */
    private static List<String> inOrder(Component question, Set<String> found) {
        return question.options().stream()
                .map(Option::value)
                .filter(found::contains)
                .distinct()
                .toList();
    }

    /** Lists are separated by semicolons; where there are none, by lines, bars or commas. */
    private static List<String> parts(Component question, String cell) {
        if (!cell.contains(";") && find(question, cell).isPresent()) {
            return List.of(cell);
        }
        String separators = cell.contains(";") ? "[;\\n\\r]" : "[|,\\n\\r]";
        List<String> parts = new ArrayList<>();
        for (String part : cell.split(separators)) {
            if (!part.isBlank()) {
                parts.add(part.strip());
            }
        }
        return parts;
    }

    private static Optional<Option> find(Component question, String text) {
        String words = Questions.plain(text);
        return question.options().stream()
                .filter(option ->
                        text.strip().equalsIgnoreCase(option.value()) || words.equals(Questions.plain(option.label())))
                .findFirst();
    }

    private static Read unknown(Component question, String text) {
        String all = question.options().stream().map(Option::label).collect(Collectors.joining(", "));
        return Read.mistake("“" + text + "” is not among the answers. Use one of: " + all + ".");
    }
}
