package org.cairn.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.cairn.kernel.InWords;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/** What templates/form.ftlh is told about a form: one map a component, with everything decided. */
final class FormPage {

    private static final int MOST_ROWS = 500;
    private static final Map<String, String> AUTOCOMPLETE = Map.of(
            "name", "name", "firstName", "given-name", "lastName", "family-name", "email", "email", "phone", "tel");

    private final Form form;
    private final Filling filling;
    private final List<Mistake> mistakes;
    private final Set<String> keys;

    private FormPage(Form form, Filling filling, List<Mistake> mistakes) {
        this.form = form;
        this.filling = filling;
        this.mistakes = mistakes;
        this.keys = form.all().filter(Component::isQuestion).map(Component::key).collect(Collectors.toSet());
    }

    static Map<String, Object> model(Form form, Filling filling, List<Mistake> mistakes) {
        FormPage page = new FormPage(form, filling, mistakes);
        return Map.of(
                "components",
                page.all(form.components(), false),
                "mistakes",
                page.summary(),
                "more",
                page.more(),
                "send",
                page.send());
    }

    /** The texts for after the form was sent that these answers show. */
    static String receipt(Form form, Filling filling) {
        return form.all()
                .filter(component -> component.isReceipt() && filling.shows(component))
                .map(component -> component.attribute("text"))
                .map(source -> Markup.html(filling.filled(source, Markup::literally), source))
                .collect(Collectors.joining("\n"));
    }

    /** What was chosen, of the questions that these answers show. */
    static List<Said> said(Form form, Filling filling) {
        return form.all()
                .filter(question -> question.isQuestion() && !question.takesWords() && filling.shows(question))
                .map(question -> new Said(filling.label(question), words(question, filling)))
                .filter(said -> !said.answer().isEmpty())
                .toList();
    }

    private static String words(Component question, Filling filling) {
        Object value = filling.value(question);
        if (value == null || value.equals(false)) {
            return "";
        }
        if (value instanceof Collection<?> several) {
            return several.stream().map(one -> label(question, filling, one)).collect(Collectors.joining(", "));
        }
        return switch (question.type()) {
            case "checkbox" -> "Yes";
            case "datetime" ->
                question.attribute("subtype").equals("date")
                        ? InWords.dayAndYear(LocalDate.parse(value.toString()))
                        : value.toString();
            default -> label(question, filling, value);
        };
    }

    private static String label(Component question, Filling filling, @Nullable Object value) {
        return filling.choices(question).stream()
                .filter(choice -> choice.value().equals(value))
                .map(Choice::label)
                .findFirst()
                .orElse(Template.words(value));
    }

    /** Where a question stands in the page. */
    static String place(String key) {
        return "q-" + key;
    }

    private List<Map<String, Object>> summary() {
        return mistakes.stream()
                .filter(mistake -> !mistake.cameUp())
                .map(mistake -> Map.<String, Object>of(
                        "sentence",
                        mistake.sentence(),
                        "place",
                        keys.contains(mistake.key()) ? place(mistake.key()) : ""))
                .toList();
    }

    /** Questions that the person has not seen yet. */
    private List<Map<String, Object>> more() {
        return form.all()
                .filter(question -> cameUp(question.key()))
                .map(question ->
                        Map.<String, Object>of("label", filling.label(question), "place", place(question.key())))
                .toList();
    }

    private boolean cameUp(String key) {
        return mistakes.stream()
                .anyMatch(mistake -> mistake.cameUp() && mistake.key().equals(key));
    }

    private String send() {
        return form.all()
                .filter(component -> component.type().equals("button") && filling.shows(component))
                .map(filling::label)
                .filter(label -> !label.isBlank())
                .findFirst()
                .orElse("Send");
    }

    private List<Map<String, Object>> all(List<Component> components, boolean conditional) {
        return components.stream()
                .filter(component -> !component.isComputed()
                        && !component.isReceipt()
                        && !component.type().equals("button"))
                .map(component -> one(
                        component,
                        conditional || !component.attribute("conditional.hide").isBlank()))
                .toList();
    }

    private Map<String, Object> one(Component component, boolean conditional) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("type", component.type());
        condition(component, view);
        switch (component.type()) {
            case "group" -> group(component, conditional, view);
            case "text" -> text(component, view);
            case "html" ->
                view.put("html", Markup.clean(filling.filled(component.attribute("content"), HtmlUtils::htmlEscape)));
            case "image" -> image(component, view);
            case "table" -> table(component, view);
            case "spacer", "separator" -> {}
            default -> {
                question(component, view);
                view.put("first", conditional ? Json.write(filling.initial(component)) : "");
            }
        }
        return view;
    }

    private void condition(Component component, Map<String, Object> view) {
        String hide = component.attribute("conditional.hide");
        view.put("conditional", !hide.isBlank());
        view.put("hidden", !filling.shows(component));
        view.put(
                "hide", SimpleCondition.of(hide, this::meaning).map(Json::write).orElse(""));
    }

    /** What a name in a condition is to the script: a question of the form, or a value that does not change. */
    private @Nullable Object meaning(String name) {
        if (keys.contains(name)) {
            return isText(name) ? List.of("of", name) : null;
        }
        boolean around = form.all()
                .filter(Component::isKeyed)
                .anyMatch(each -> each.key().equals(name)
                        || each.key().startsWith(name + ".")
                        || name.startsWith(each.key() + "."));
        Object value = Paths.get(filling.context(), name);
        if (around || value instanceof Map || value instanceof List) {
            return null;
        }
        return value == null ? List.of("is") : List.of("is", value);
    }

    /** Whether the page holds the answer as the condition sees it: options that are numbers or maps it does not. */
    private boolean isText(String key) {
        return form.all()
                .filter(question -> question.key().equals(key))
                .filter(question -> question.takesOne() || question.takesMany())
                .flatMap(question -> filling.choices(question).stream())
                .allMatch(choice -> choice.value() instanceof String);
    }

    private void group(Component group, boolean conditional, Map<String, Object> view) {
        view.put("label", group.text("label") == null ? "" : filling.label(group));
        view.put("components", all(group.components(), conditional));
    }

    private void text(Component text, Map<String, Object> view) {
        String source = text.attribute("text");
        view.put("html", Markup.html(filling.filled(source, Markup::literally), source));
        boolean said = text.isRefusal()
                && mistakes.stream().anyMatch(mistake -> mistake.sentence()
                        .equals(Markup.sentence(filling.filled(source, Markup::literally))));
        view.put("refusal", text.isRefusal());
        view.put("said", said);
    }

    private void image(Component image, Map<String, Object> view) {
        String source = filling.filled(image, "source").strip();
        view.put("source", source.matches("(?i)(https?://|data:image/).*") ? source : "");
        view.put("alt", filling.filled(image, "alt"));
    }

    private void table(Component table, Map<String, Object> view) {
        List<Map<String, Object>> columns = columns(table);
        List<List<String>> rows = new ArrayList<>();
        if (filling.evaluated(table.attribute("dataSource")) instanceof List<?> source) {
            source.stream()
                    .filter(Objects::nonNull)
                    .limit(MOST_ROWS)
                    .forEach(row -> rows.add(columns.stream()
                            .map(column -> row instanceof Map<?, ?> map ? cell(map.get(column.get("key"))) : "")
                            .toList()));
        }
        view.put("label", filling.label(table));
        view.put("columns", columns);
        view.put("rows", rows);
    }

    private List<Map<String, Object>> columns(Component table) {
        Object columns = table.schema().has("columnsExpression")
                ? filling.evaluated(table.attribute("columnsExpression"))
                : Json.value(table.schema().path("columns"));
        List<Map<String, Object>> views = new ArrayList<>();
        if (columns instanceof List<?> list) {
            for (Object each : list) {
                if (each instanceof Map<?, ?> column && column.get("key") instanceof String key) {
                    String label = Template.words(column.get("label"));
                    views.add(Map.of("key", key, "label", label.isBlank() ? key : label));
                }
            }
        }
        return views;
    }

    private static String cell(@Nullable Object value) {
        if (value instanceof Collection<?> several) {
            return several.stream().map(FormPage::cell).collect(Collectors.joining(", "));
        }
        return value instanceof Map ? Json.write(value) : Template.words(value);
    }

    private void question(Component question, Map<String, Object> view) {
        boolean fixed = question.isDisabled() || filling.isReadOnly(question);
        String wrong = mistakes.stream()
                .filter(mistake -> !mistake.cameUp() && mistake.key().equals(question.key()))
                .map(Mistake::sentence)
                .collect(Collectors.joining(" "));
        view.put("key", question.key());
        view.put("place", place(question.key()));
        view.put("label", filling.label(question));
        view.put("hint", filling.filled(question, "description"));
        view.put("required", question.flag("validate.required") && !fixed);
        view.put(
                "optional",
                !question.flag("validate.required")
                        && !fixed
                        && !question.type().equals("checkbox"));
        view.put("fixed", fixed);
        view.put("mistake", wrong);
        view.put("cameUp", cameUp(question.key()));
        view.put("prefix", filling.filled(question, "appearance.prefixAdorner"));
        view.put("suffix", filling.filled(question, "appearance.suffixAdorner"));
        view.put("autocomplete", AUTOCOMPLETE.getOrDefault(question.key(), ""));
        view.put("value", shown(question));
        view.put("kind", kind(question));
        view.put("input", input(question));
        view.put("options", options(question));
        view.put("scale", question.isScale());
    }

    /** What stands in the field: the answer, or what was written and is none. */
    private String shown(Component question) {
        if (question.takesMany() || question.type().equals("checkbox")) {
            return Boolean.TRUE.equals(filling.value(question)) ? "true" : "";
        }
        Object sent = filling.sent(question);
        Object value = filling.trouble(question) != null ? sent : filling.value(question);
        return value == null || value instanceof Map || value instanceof List
                ? ""
                : question.takesOne() ? Choice.token(value) : Answers.clean(Template.words(value));
    }

    /** How the script reads the field. */
    private static String kind(Component question) {
        return switch (question.type()) {
            case "checkbox" -> "tick";
            case "checklist", "taglist" -> "many";
            case "radio", "select", "datetime" -> "one";
            case "number" -> question.flag("serializeToString") ? "one" : "number";
            default -> "words";
        };
    }

    private static Map<String, Object> input(Component question) {
        String validation = question.attribute("validate.validationType");
        return switch (question.type()) {
            case "number" ->
                Map.of("type", "text", "mode", question.at("decimalDigits").asInt(-1) == 0 ? "numeric" : "decimal");
            case "datetime" ->
                switch (question.attribute("subtype")) {
                    case "time" -> Map.of("type", "time", "mode", "", "step", step(question));
                    case "datetime" -> Map.of("type", "datetime-local", "mode", "", "step", step(question));
                    default -> Map.of("type", "date", "mode", "");
                };
            default ->
                switch (validation) {
                    case "email" -> Map.of("type", "email", "mode", "email");
                    case "phone" -> Map.of("type", "tel", "mode", "tel");
                    default -> Map.of("type", "text", "mode", "");
                };
        };
    }

    private static String step(Component question) {
        int minutes = question.at("timeInterval").asInt(0);
        return minutes > 0 ? String.valueOf(minutes * 60) : "";
    }

    private List<Map<String, Object>> options(Component question) {
        if (!question.takesOne() && !question.takesMany()) {
            return List.of();
        }
        Set<String> chosen = chosen(question);
        return filling.choices(question).stream()
                .map(choice -> option(choice, chosen.contains(choice.token())))
                .toList();
    }

    private static Map<String, Object> option(Choice choice, boolean chosen) {
        Step step = Step.of(choice);
        return Map.of(
                "value", choice.token(),
                "label", choice.label(),
                "chosen", chosen,
                "step", Step.is(choice),
                "mark", step.mark(),
                "means", step.means());
    }

    private Set<String> chosen(Component question) {
        Object value = filling.value(question);
        Object answered = filling.trouble(question) != null ? filling.sent(question) : value;
        if (answered instanceof Collection<?> several) {
            return several.stream().filter(Objects::nonNull).map(Choice::token).collect(Collectors.toSet());
        }
        return answered == null ? Set.of() : Set.of(Choice.token(answered));
    }
}
