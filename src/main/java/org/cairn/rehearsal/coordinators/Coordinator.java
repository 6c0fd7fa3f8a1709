package org.cairn.rehearsal.coordinators;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.cairn.rehearsal.browser.Answer;
import org.cairn.rehearsal.coordinators.Desk.Waiting;
import org.cairn.rehearsal.diary.Tally;
import org.cairn.rehearsal.people.Personas.Office;
import org.jspecify.annotations.Nullable;

/** Works the task list on some days, at some speed. */
public final class Coordinator {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** What names a concern, whose task is done on its own page. */
    private static final String PAGE = "concernId";

    private final Desk desk;
    private final Office office;
    private final Tally tally;
    private final Predicate<Hidden> hidden;

    /**
     * Whether a part of a form is hidden.
     *
     * @param condition as it stands in the form, such as {@code =decision != "another"}
     * @param answers what is said so far, and what the form begins with
     */
    public record Hidden(String condition, Map<String, Object> answers) {}

    /** @param hidden how a browser decides what a form shows */
    public Coordinator(Desk desk, Office office, Tally tally, Predicate<Hidden> hidden) {
        this.desk = desk;
        this.office = office;
        this.tally = tally;
        this.hidden = hidden;
    }

    /** Whether this one works then. */
    public boolean works(ZonedDateTime when) {
        return office.days().contains(when.getDayOfWeek().getValue())
                && when.getHour() >= office.from()
                && when.getHour() < office.until();
    }

    /**
     * Looks at the task list and does the oldest tasks on it, as many as an hour is long enough for.
     *
     * @param tried what was tried today, and is not tried again; what is tried now is added
     * @return whether there was enough to do for the hour
     */
    public boolean anHour(Set<String> tried) {
        List<Waiting> tasks = desk.waiting().stream()
                .filter(task -> !tried.contains(task.id()))
                .limit(office.tasksAnHour())
                .toList();
        tasks.forEach(task -> {
            tried.add(task.id());
            does(task);
        });
        return tasks.size() == office.tasksAnHour();
    }

    private void does(Waiting task) {
        if (!desk.claim(task.id())) {
            return; // somebody else was faster, or it is not this one's to do
        }
        Map<String, Object> given = desk.values(task.id());
        Answer sent = given.get(PAGE) instanceof String concern
                ? onItsPage(concern)
                : desk.submit(task.id(), answers(desk.form(task.id()), given));
        if (sent.status() == 204 || sent.fine()) {
            tally.did("task", desk.user() + " does the task “" + task.name() + "”.");
        } else {
            tally.trouble("%s cannot do the task “%s”: %s".formatted(desk.user(), task.name(), sent.body()));
            desk.unclaim(task.id());
        }
    }

    /** What was told in confidence is read and settled on a page of its own. */
    private Answer onItsPage(String concern) {
        Answer page = desk.open("/concerns/" + concern);
        return desk.press(
                page,
                "Close it",
                Map.of(
                        "outcome",
                        office.says()
                                .getOrDefault("outcome", List.of("SETTLED"))
                                .get(0)));
    }

    private Map<String, Object> answers(String form, Map<String, Object> given) {
        Map<String, Object> answers = new LinkedHashMap<>();
        try {
            fill(JSON.readTree(form).path("components"), given, answers);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
        return answers;
    }

    private void fill(JsonNode components, Map<String, Object> given, Map<String, Object> answers) {
        for (JsonNode component : components) {
            Map<String, Object> known = new LinkedHashMap<>(given);
            known.putAll(answers);
            String hide = component.path("conditional").path("hide").asText("");
            if (!hide.isEmpty() && hidden.test(new Hidden(hide, known))) {
                continue;
            }
            if (component.has("components")) {
                fill(component.path("components"), given, answers);
            } else if (component.has("key")
                    && !component.path("disabled").asBoolean()
                    && !component.path("readonly").asBoolean()) {
                answer(component, given, answers);
            }
        }
    }

    private void answer(JsonNode component, Map<String, Object> given, Map<String, Object> answers) {
        String key = component.path("key").asText();
        boolean required = component.path("validate").path("required").asBoolean();
        List<String> habit = office.says().getOrDefault(key, List.of());
        @Nullable
        Object said =
                switch (component.path("type").asText()) {
                    case "radio", "select" -> choice(component, given, habit, required);
                    case "checkbox" -> habit.contains("true") || required ? Boolean.TRUE : given.get(key);
                    case "checklist", "taglist" ->
                        required ? options(component, given).subList(0, 1) : given.get(key);
                    case "number" ->
                        habit.isEmpty() ? given.getOrDefault(key, required ? 1 : null) : Integer.valueOf(habit.get(0));
                    case "datetime" ->
                        required
                                ? given.getOrDefault(
                                        key, tally.today().plusDays(21).toString())
                                : given.get(key);
                    default -> required || given.containsKey(key) ? given.getOrDefault(key, "As we agreed.") : null;
                };
        if (said != null) {
            answers.put(key, said);
        }
    }

    private static @Nullable Object choice(
            JsonNode component, Map<String, Object> given, List<String> habit, boolean required) {
        List<String> options = options(component, given);
        for (String wish : habit) {
            if (options.contains(wish)) {
                return wish;
            }
        }
        Object before = given.get(component.path("key").asText());
        return before != null || !required || options.isEmpty() ? before : options.get(0);
    }

    private static List<String> options(JsonNode component, Map<String, Object> given) {
        Set<String> options = new LinkedHashSet<>();
        component
                .path("values")
                .forEach(value -> options.add(value.path("value").asText()));
        if (given.get(component.path("valuesKey").asText("")) instanceof List<?> several) {
            several.forEach(one -> options.add(
                    one instanceof Map<?, ?> option ? Objects.toString(option.get("value")) : String.valueOf(one)));
        }
        return new ArrayList<>(options);
    }
}
