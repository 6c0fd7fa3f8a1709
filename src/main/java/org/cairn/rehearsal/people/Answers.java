package org.cairn.rehearsal.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.cairn.rehearsal.browser.Question;

/** What somebody says to the questions of any form. */
final class Answers implements Function<Question, List<String>> {

    private static final double OFTEN = 0.85;
    private static final double FIRST = 0.6;
    private static final double TICKED = 0.4;
    private static final int IN_DAYS = 14;

    private final Persona persona;
    private final Map<String, List<String>> everybody;
    private final Chance chance;
    private final String occasion;
    private final LocalDate today;
    private final String mark;

    /**
     * @param occasion what the form is about: on another one the same person may say something else
     * @param mark a word that stands in whatever the person writes, and nowhere else
     */
    Answers(
            Persona persona,
            Map<String, List<String>> everybody,
            Chance chance,
            String occasion,
            LocalDate today,
            String mark) {
        this.persona = persona;
        this.everybody = everybody;
        this.chance = chance;
        this.occasion = occasion;
        this.today = today;
        this.mark = mark;
    }

    @Override
    public List<String> apply(Question question) {
        List<String> habit =
                persona.says().getOrDefault(question.key(), everybody.getOrDefault(question.key(), List.of()));
        return switch (question.kind()) {
            case "choice" -> choice(question, habit);
            case "several" -> several(question);
            case "tick" -> question.required() || habit.contains("true") ? List.of("true") : List.of();
            case "number" ->
                List.of(habit.isEmpty() ? Integer.toString(1 + (int) (throwFor(question) * 3)) : pick(habit, question));
            case "date" -> List.of(today.plusDays(IN_DAYS).toString());
            case "time" -> List.of(habit.isEmpty() ? "17:00" : pick(habit, question));
            default -> words(question, habit);
        };
    }

    private List<String> choice(Question question, List<String> habit) {
        List<String> possible =
                habit.stream().filter(question.options()::contains).toList();
        if (!possible.isEmpty()) {
            return List.of(pick(possible, question));
        }
        boolean lets = !question.required()
                && (habit.contains("") || !chance.happens(OFTEN, persona.name(), occasion, question.key(), "at all"));
        if (lets || question.options().isEmpty()) {
            return question.said();
        }
        return List.of(
                chance.happens(FIRST, occasion, question.key(), "first")
                        ? question.options().get(0)
                        : pick(question.options(), question));
    }

    private List<String> several(Question question) {
        List<String> ticked = question.options().stream()
                .filter(option -> chance.happens(
                        question.key().equals("present") ? OFTEN : TICKED, occasion, question.key(), option))
                .toList();
        return ticked.isEmpty() && question.required() && !question.options().isEmpty()
                ? List.of(question.options().get(0))
                : ticked;
    }

    private List<String> words(Question question, List<String> habit) {
        if (!habit.isEmpty() && !habit.contains("")) {
            return List.of(pick(habit, question));
        }
        if (!question.said().isEmpty()) {
            return question.said();
        }
        boolean writes = question.required() || chance.happens(persona.words(), occasion, question.key(), "words");
        return writes ? List.of("What I have to say, in my own words (" + mark + ").") : List.of();
    }

    private String pick(List<String> of, Question question) {
        return Objects.requireNonNull(chance.one(of, occasion, question.key()));
    }

    private double throwFor(Question question) {
        return chance.of(occasion, question.key(), "number");
    }
}
