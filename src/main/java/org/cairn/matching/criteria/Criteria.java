package org.cairn.matching.criteria;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The table of criteria of a program, read and found fit to work with. */
public final class Criteria {

    /** Weights are whole numbers from 0 to this. */
    public static final int HEAVIEST = 1000;

    final List<Criterion> rows;

    private Criteria(List<Criterion> rows) {
        this.rows = List.copyOf(rows);
    }

    /**
     * Reads the rows of the table.
     *
     * @throws CriteriaRefused the first row that cannot work
     */
    public static Criteria read(List<Map<String, Object>> table) {
        List<Criterion> rows = new ArrayList<>();
        for (Map<String, Object> row : table) {
            rows.add(criterion(rows.size() + 1, row));
        }
        return new Criteria(rows);
    }

    /** What mentees are asked and the criteria look at. */
    public Set<String> menteeQuestions() {
        Set<String> questions = new TreeSet<>();
        rows.forEach(row -> {
            questions.add(row.question());
            if (row.onlyIfAsked() != null) {
                questions.add(row.onlyIfAsked());
            }
            row.comparison().besides().ifPresent(questions::add);
        });
        return questions;
    }

    /** What mentors are asked and the criteria look at. */
    public Set<String> mentorQuestions() {
        Set<String> questions = new TreeSet<>();
        rows.forEach(row -> {
            if (!row.comparison().byName()) {
                questions.add(row.other());
            }
            row.comparison().besides().ifPresent(questions::add);
        });
        return questions;
    }

    /**
     * Checks that each row asks for something that is asked.
     *
     * @throws CriteriaRefused the first row that does not
     */
    public void check(Set<String> menteeQuestions, Set<String> mentorQuestions) {
        for (int index = 0; index < rows.size(); index++) {
            Criterion row = rows.get(index);
            known(index + 1, "question", row.question(), menteeQuestions, "mentees");
            if (!row.comparison().byName()) {
                known(index + 1, "other", row.other(), mentorQuestions, "mentors");
            }
            if (row.onlyIfAsked() != null) {
                known(index + 1, "onlyIfAsked", row.onlyIfAsked(), menteeQuestions, "mentees");
            }
        }
    }

    private static void known(int row, String column, String key, Set<String> questions, String whose) {
        if (!questions.contains(key)) {
            throw new CriteriaRefused(
                    row,
                    "the sign-up form of the " + whose + " has no question “" + key + "” (column " + column
                            + "). Add a field with that key to the form, or write one of "
                            + String.join(", ", new TreeSet<>(questions)) + ".");
        }
    }

    private static Criterion criterion(int number, Map<String, Object> row) {
        String question = text(row, "question")
                .orElseThrow(() -> new CriteriaRefused(
                        number,
                        "the column question is empty. Write the key of a field of the mentees' sign-up form."));
        return new Criterion(
                question,
                text(row, "other").orElse(question),
                comparison(number, text(row, "comparison").orElse("")),
                weight(number, row.get("weight")),
                yesOrNo(number, row.get("hard")),
                text(row, "onlyIfAsked").orElse(null));
    }

    private static Comparison comparison(int number, String name) {
        Comparison comparison = Comparison.BY_NAME.get(name);
        if (comparison == null) {
            throw new CriteriaRefused(
                    number,
                    "there is no comparison “" + name + "”. Write one of "
                            + String.join(", ", new TreeSet<>(Comparison.BY_NAME.keySet())) + ".");
        }
        return comparison;
    }

    private static int weight(int number, @Nullable Object raw) {
        try {
            int weight = raw == null ? 0 : new BigDecimal(raw.toString()).intValueExact();
            if (weight >= 0 && weight <= HEAVIEST) {
                return weight;
            }
        } catch (ArithmeticException | NumberFormatException none) {
            // refused below, with the same words
        }
        throw new CriteriaRefused(
                number, "the weight is “" + raw + "”. Write a whole number from 0 to " + HEAVIEST + ".");
    }

    private static boolean yesOrNo(int number, @Nullable Object raw) {
        String text = raw == null ? "" : raw.toString().strip();
        return switch (text) {
            case "true", "yes" -> true;
            case "false", "no", "" -> false;
            default -> throw new CriteriaRefused(number, "the column hard says “" + text + "”. Write true or false.");
        };
    }

    private static Optional<String> text(Map<String, Object> row, String column) {
        return Optional.ofNullable(row.get(column))
                .map(Object::toString)
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }
}
