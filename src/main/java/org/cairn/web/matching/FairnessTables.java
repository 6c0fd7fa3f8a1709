package org.cairn.web.matching;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.cairn.matching.Fairness;
import org.cairn.processes.AnswerSheet;
import org.cairn.signup.Role;
import org.springframework.stereotype.Component;

/** Matched share and mean score by what mentees answered, in the words of their form. */
@Component
class FairnessTables {

    private final AnswerSheet answers;

    FairnessTables(AnswerSheet answers) {
        this.answers = answers;
    }

    /** {@code whole}, a row, and {@code questions}, each with {@code question} and {@code rows}. */
    Map<String, Object> of(Fairness fairness) {
        List<Map<String, Object>> questions = new ArrayList<>();
        fairness.questions().forEach((key, groups) -> {
            List<Map<String, String>> rows = new ArrayList<>();
            String question = "";
            for (Fairness.Group group : groups) {
                for (Map<String, Object> words : answers.rows(Role.MENTEE, Map.of(key, group.value()))) {
                    question = String.valueOf(words.get("question"));
                    rows.add(row(String.valueOf(words.get("answer")), group));
                }
            }
            if (!rows.isEmpty()) {
                questions.add(Map.of("question", question, "rows", rows));
            }
        });
        return Map.of("whole", row("All mentees", fairness.whole()), "questions", questions);
    }

    private static Map<String, String> row(String words, Fairness.Group group) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("answer", words);
        row.put("mentees", String.valueOf(group.mentees()));
        row.put("matched", group.matched() + " (" + group.percent() + " %)");
        OptionalInt mean = group.meanScore();
        row.put("score", mean.isPresent() ? String.valueOf(mean.getAsInt()) : "fewer than " + Fairness.LEAST);
        return row;
    }
}
