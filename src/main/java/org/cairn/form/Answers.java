package org.cairn.form;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes typed answers of what a browser or a REST client sent. */
final class Answers {

    /** Thrown within the package: what was sent is no answer to the question, with the end of a sentence that says so. */
    static final class NoAnswer extends RuntimeException {
        NoAnswer(String because) {
            super(because, null, false, false);
        }

        String because() {
            return String.valueOf(getMessage());
        }
    }

    private static final Pattern LINE_END = Pattern.compile("\\r\\n?|\\u2028|\\u2029|\\u0085");
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\\n\\t]]");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0\\u2007\\u2009\\u202f]+");
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d{1,25}([.,]\\d{0,25})?|[.,]\\d{1,25})");
    private static final Pattern THOUSANDS =
            Pattern.compile("[+-]?[1-9]\\d{0,2}(,\\d{3})+(\\.\\d+)?|[+-]?[1-9]\\d{0,2}(\\.\\d{3}){2,}");
    private static final Pattern PHONE_FILLERS = Pattern.compile("[\\s\\u00a0()./-]+");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");

    private Answers() {}

    /**
     * The answer in its type, empty if nothing was answered.
     *
     * @throws NoAnswer if it cannot be one
     */
    static Optional<Object> read(Component question, @Nullable Object sent, List<Choice> choices) {
        if (sent == null) {
            return Optional.empty();
        }
        return switch (question.type()) {
            case "textfield" -> words(question, line(sent));
            case "textarea" -> words(question, lines(sent));
            case "number" -> number(question, sent);
            case "checkbox" -> Optional.of(tick(sent));
            case "checklist", "taglist" -> Optional.of(many(sent, choices));
            case "radio", "select" -> one(sent, choices);
            case "datetime" -> moment(question, line(sent));
            default -> Optional.empty();
        };
    }

    /** The value of a question nobody has answered. */
    @SuppressWarnings("NullAway") // the maps of this package hold null where JSON does
    static Object empty(Component question) {
        return switch (question.type()) {
            case "textfield", "textarea" -> "";
            case "checkbox" -> false;
            case "checklist", "taglist" -> List.of();
            default -> null;
        };
    }

    /** Words with one kind of line end, and nothing that cannot be seen. */
    static String clean(String text) {
        return UNSEEN.matcher(LINE_END.matcher(text).replaceAll("\n")).replaceAll("");
    }

    private static Optional<Object> words(Component question, String words) {
        if (words.isEmpty()) {
            return Optional.empty();
        }
        boolean phone = "phone".equals(question.text("validate.validationType"));
        return Optional.of(phone ? PHONE_FILLERS.matcher(words).replaceAll("") : words);
    }

    private static String line(Object sent) {
        return lines(sent).replace('\n', ' ').replace('\t', ' ');
    }

    private static String lines(Object sent) {
        if (sent instanceof Map || sent instanceof Collection) {
            throw new NoAnswer("is not a text.");
        }
        return clean(Template.words(sent)).strip();
    }

    private static Optional<Object> number(Component question, Object sent) {
        String text = BLANKS.matcher(line(sent)).replaceAll("");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        boolean whole = question.at("decimalDigits").asInt(-1) == 0;
        if (THOUSANDS.matcher(text).matches()
                && (whole || text.indexOf(',') != text.lastIndexOf(',') || text.contains(".") && text.contains(","))) {
            throw new NoAnswer("must be a number without signs between the thousands, such as 1500.");
        }
        if (!NUMBER.matcher(text).matches()) {
            throw new NoAnswer("must be a number, such as " + (whole ? "3." : "3 or 2.5."));
        }
        Number number = Paths.number(new BigDecimal(text.replace(',', '.')));
        return Optional.of(question.flag("serializeToString") ? Template.words(number) : number);
    }

    private static boolean tick(Object sent) {
        if (sent instanceof Boolean ticked) {
            return ticked;
        }
        return switch (line(sent)) {
            case "true", "on" -> true;
            case "false", "" -> false;
            default -> throw new NoAnswer("can be ticked or not, nothing else.");
        };
    }

    private static List<Object> many(Object sent, List<Choice> choices) {
        Map<String, Object> chosen = new LinkedHashMap<>();
        for (Object each : several(sent)) {
            if (each != null && !"".equals(each)) {
                one(each, choices).ifPresent(value -> chosen.put(Choice.token(value), value));
            }
        }
        return new ArrayList<>(chosen.values());
    }

    private static Collection<?> several(Object sent) {
        if (sent instanceof Collection<?> collection) {
            return collection;
        }
        if (sent instanceof String text && text.startsWith("[") && Json.read(text) instanceof List<?> list) {
            return list;
        }
        return List.of(sent);
    }

    private static Optional<Object> one(Object sent, List<Choice> choices) {
        String token = sent instanceof String text ? clean(text).strip() : Choice.token(Paths.plainValue(sent));
        if (token.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(choices.stream()
                .filter(choice -> choice.token().strip().equals(token))
                .findFirst()
                .map(Choice::value)
                .orElseThrow(() -> new NoAnswer("does not offer that answer. Please choose one of those shown.")));
    }

    private static Optional<Object> moment(Component question, String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        String subtype = question.attribute("subtype");
        try {
            return Optional.of(
                    switch (subtype) {
                        case "time" ->
                            LocalTime.parse(text)
                                    .truncatedTo(java.time.temporal.ChronoUnit.MINUTES)
                                    .toString();
                        case "datetime" -> MINUTE.format(LocalDateTime.parse(text.replace(' ', 'T')));
                        default -> year(LocalDate.parse(text)).toString();
                    });
        } catch (DateTimeException noMoment) {
            throw new NoAnswer(
                    switch (subtype) {
                        case "time" -> "must be a time, written like 14:30.";
                        case "datetime" -> "must be a day and a time, written like 2027-03-20T14:30.";
                        default -> "must be a day, written as year-month-day, like 2027-03-20.";
                    });
        }
    }

    private static LocalDate year(LocalDate day) {
        if (day.getYear() < 1000 || day.getYear() > 9999) {
            throw new DateTimeException("not a year of four digits");
        }
        return day;
    }
}
