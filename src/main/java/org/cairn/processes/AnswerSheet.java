package org.cairn.processes;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cairn.engine.FileDesk;
import org.cairn.form.Component;
import org.cairn.form.Form;
import org.cairn.form.Option;
import org.cairn.kernel.InWords;
import org.cairn.signup.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What people answered at sign-up, in the words of the form that they filled in. */
@Service
public class AnswerSheet {

    private static final Set<String> HIDDEN = Set.of("name", "email", "secondEmail", "phone", "agreement");

    /** The options that differ from pair to pair, and so do not stand in the form with their words. */
    private static final String RHYTHMS = "rhythms";

    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private final FileDesk files;

    AnswerSheet(FileDesk files) {
        this.files = files;
    }

    /** Every answer but the contact data, as rows of a question and its answer, in the order of the form. */
    public List<Map<String, Object>> rows(Role role, Map<String, Object> answers) {
        return rows(role.form(), answers);
    }

    /** The same of any form. */
    public List<Map<String, Object>> rows(String form, Map<String, Object> answers) {
        return questions(form).stream()
                .filter(question -> !HIDDEN.contains(question.key()))
                .filter(question -> given(answers.get(question.key())))
                .map(question -> row(question.label(), words(question, answers.get(question.key()))))
                .toList();
    }

    /** The same of a few questions only. */
    public List<Map<String, Object>> rows(Role role, Map<String, Object> answers, Collection<String> keys) {
        Map<String, Object> few = new LinkedHashMap<>(answers);
        few.keySet().retainAll(keys);
        return rows(role, few);
    }

    /** One answer in words; empty if there is none. */
    public String answer(Role role, Map<String, Object> answers, String key) {
        return questions(role).stream()
                .filter(question -> question.key().equals(key))
                .findFirst()
                .map(question -> words(question, answers.get(key)))
                .orElse("");
    }

    /** What was answered to one question, each thing in the words of the form. */
    public List<String> each(Role role, Map<String, Object> answers, String key) {
        Object given = answers.get(key);
        Collection<?> all =
                given instanceof Collection<?> several ? several : given == null ? List.of() : List.of(given);
        return all.stream()
                .map(one -> answer(role, Map.of(key, one), key))
                .filter(words -> !words.isEmpty())
                .toList();
    }

    /**
     * The answers as they most likely are a year later: of a question with the property {@code eachYear} = {@code next}
     * the next option counts, if there is one; an option that its property {@code eachYearLast} names stays.
     */
    public Map<String, Object> aYearOn(Role role, Map<String, Object> answers) {
        Map<String, Object> later = new LinkedHashMap<>(answers);
        questions(role).stream()
                .filter(question -> "next".equals(question.properties().get("eachYear")))
                .forEach(question -> later.computeIfPresent(question.key(), (key, answer) -> next(question, answer)));
        return later;
    }

    private static Object next(Component question, Object answer) {
        List<Option> options = question.options();
        String last = question.properties().getOrDefault("eachYearLast", "");
        for (int at = 0; at + 1 < options.size(); at++) {
            if (options.get(at).value().equals(last)) {
                return answer;
            }
            if (options.get(at).value().equals(answer)) {
                return options.get(at + 1).value();
            }
        }
        return answer;
    }

    /** The options of a question, as the form calls them, by their values. */
    public Map<String, String> options(String form, String key) {
        Map<String, String> options = new LinkedHashMap<>();
        questions(form).stream()
                .filter(question -> question.key().equals(key))
                .flatMap(question -> question.options().stream())
                .forEach(option -> options.put(option.value(), option.label()));
        return options;
    }

    /** What the author of the form noted beside a question under a name; empty if nothing. */
    public String property(Role role, String key, String name) {
        return questions(role).stream()
                .filter(question -> question.key().equals(key))
                .findFirst()
                .map(question -> question.properties().getOrDefault(name, ""))
                .orElse("");
    }

    /** A row of a table that shows questions and answers. */
    public static Map<String, Object> row(String question, String answer) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("question", question);
        row.put("answer", answer);
        return row;
    }

    private List<Component> questions(Role role) {
        return questions(role.form());
    }

    private List<Component> questions(String form) {
        return files.form(form).map(Form::read).stream()
                .flatMap(Form::all)
                .filter(component -> !component.key().isEmpty())
                .toList();
    }

    private static boolean given(@Nullable Object answer) {
        return answer != null
                && !answer.toString().isBlank()
                && !(answer instanceof Collection<?> several && several.isEmpty());
    }

    private static String words(Component question, @Nullable Object answer) {
        if (answer == null) {
            return "";
        }
        if (answer instanceof Collection<?> several) {
            List<String> words = new ArrayList<>();
            several.forEach(one -> words.add(words(question, one)));
            return String.join(", ", words);
        }
        if (answer instanceof Boolean yes) {
            return yes ? "yes" : "no";
        }
        if (RHYTHMS.equals(question.schema().path("valuesKey").asText())) {
            return InWords.every(Period.parse(answer.toString()));
        }
        if (DAY.matcher(answer.toString()).matches()) {
            return InWords.dayAndYear(LocalDate.parse(answer.toString()));
        }
        Map<String, String> labels =
                question.options().stream().collect(Collectors.toMap(Option::value, Option::label, (one, same) -> one));
        return labels.getOrDefault(answer.toString(), answer.toString());
    }
}
