package org.cairn.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A form as it stands with the values it reads and the answers somebody gave: what shows, what is offered, what each
 * question holds. It settles as form-js does: conditions are first asked with every answer, then again with the answers
 * of hidden questions taken back to what stood there when the form was opened.
 */
final class Filling {

    private static final int ROUNDS = 8; // computed values may feed each other; form-js stops as well

    private final Form form;
    private final Feel feel;
    private final Conditions conditions;
    private final Map<String, Object> initial;
    private final Map<String, Object> data;
    private final Map<String, Object> sent = new HashMap<>();
    private final Map<String, String> troubles = new HashMap<>();
    private final Map<Component, Boolean> hidden = new IdentityHashMap<>();
    private final Map<Component, List<Choice>> offers = new IdentityHashMap<>();
    private Map<String, Object> context;

    Filling(Form form, Map<String, Object> values, Map<String, Object> answers, Feel feel) {
        this.form = form;
        this.feel = feel;
        this.conditions = new Conditions(feel);
        this.initial = opened(Paths.plain(values));
        this.data = Paths.plain(initial);
        this.context = data;
        form.all().filter(this::isOpen).forEach(question -> answer(question, answers));
        settle();
    }

    /** Whether a component and everything around it shows. */
    boolean shows(Component component) {
        return !hidden.getOrDefault(component, true);
    }

    /** Whether nobody may change what stands in a question. */
    boolean isReadOnly(Component question) {
        String readonly = question.text("readonly");
        return readonly != null && readonly.startsWith("=")
                ? conditions.hold(readonly, context)
                : question.flag("readonly");
    }

    /** What stands in a question. */
    @Nullable
    Object value(Component question) {
        return Paths.get(data, question.key());
    }

    /** What stood in a question when the form was opened. */
    @Nullable
    Object initial(Component question) {
        return Paths.get(initial, question.key());
    }

    /** What somebody wrote into a question, as they wrote it; null if nobody did. */
    @Nullable
    Object sent(Component question) {
        return sent.get(question.key());
    }

    /** Why what was sent is no answer; null if it is one. */
    @Nullable
    String trouble(Component question) {
        return troubles.get(question.key());
    }

    /** What the expressions of the form see. */
    Map<String, Object> context() {
        return context;
    }

    List<Choice> choices(Component question) {
        boolean given = question.schema().has("valuesKey") || question.schema().has("values");
        return given ? offered(question, initial) : Choice.of(evaluated(question.attribute("valuesExpression")));
    }

    /** The value of an expression with its leading {@code =}; null for anything else. */
    @Nullable
    Object evaluated(String expression) {
        return expression.startsWith("=") ? Paths.plainValue(feel.evaluate(expression.substring(1), context)) : null;
    }

    /** A limit such as {@code validate.min}: written down, or computed; null if there is none. */
    @Nullable
    BigDecimal limit(Component question, String attribute) {
        String text = question.text(attribute);
        if (text == null || text.isBlank()) {
            return null;
        }
        Object limit = text.startsWith("=") ? evaluated(text) : text;
        try {
            return limit == null ? null : new BigDecimal(Template.words(limit).strip());
        } catch (NumberFormatException noNumber) {
            return null;
        }
    }

    /** An attribute that may be a template, filled in. */
    String filled(Component component, String attribute) {
        return filled(component.attribute(attribute), UnaryOperator.identity());
    }

    String filled(String template, UnaryOperator<String> escape) {
        return Template.fill(template, context, feel, escape);
    }

    /** The label in words on one line, or the key if there is none. */
    String label(Component component) {
        String label = filled(component.label(), UnaryOperator.identity())
                .replaceAll("\\s+", " ")
                .strip();
        return label.isEmpty() ? component.key() : label;
    }

    private boolean isOpen(Component component) {
        return component.isQuestion() && !component.isDisabled() && !"true".equals(component.attribute("readonly"));
    }

    private void answer(Component question, Map<String, Object> answers) {
        boolean whole = answers.containsKey(question.key());
        if (!whole && !Paths.has(answers, question.key())) {
            return;
        }
        Object answer = whole ? answers.get(question.key()) : Paths.get(answers, question.key());
        if (answer != null) {
            sent.put(question.key(), answer);
        }
        read(question, answer);
    }

    private void read(Component question, @Nullable Object answer) {
        troubles.remove(question.key());
        try {
            boolean offers = question.takesOne() || question.takesMany();
            put(
                    question,
                    Answers.read(question, answer, offers ? choices(question) : List.of())
                            .orElseGet(() -> Answers.empty(question)));
        } catch (Answers.NoAnswer refused) {
            troubles.put(question.key(), refused.because());
            put(question, Answers.empty(question));
        }
    }

    private void put(Component question, @Nullable Object value) {
        Paths.put(data, question.key(), value);
    }

    private void settle() {
        look();
        for (int round = 0; round < ROUNDS; round++) {
            Map<String, Object> before = Paths.plain(data);
            form.all().filter(this::shows).forEach(this::recompute);
            if (before.equals(data)) {
                return;
            }
            look();
        }
    }

    private void look() {
        hidden.clear();
        hide(form.components(), false, data);
        Map<String, Object> kept = Paths.plain(data);
        form.all()
                .filter(component -> component.isKeyed() && !shows(component))
                .forEach(component -> Paths.remove(kept, component.key()));
        context = new LinkedHashMap<>(initial);
        context.putAll(kept);
        if (!context.equals(data)) {
            hidden.clear();
            hide(form.components(), false, context);
        }
    }

    private void hide(List<Component> components, boolean around, Map<String, Object> seen) {
        for (Component component : components) {
            boolean gone = around || conditions.hold(component.text("conditional.hide"), seen);
            hidden.put(component, gone);
            hide(component.components(), gone, seen);
        }
    }

    private void recompute(Component component) {
        if (component.isComputed()) {
            put(component, evaluated(component.attribute("expression")));
        } else if (component.isQuestion() && component.attribute("readonly").startsWith("=") && isReadOnly(component)) {
            troubles.remove(component.key());
            put(component, initial(component));
        } else if (component.schema().has("valuesExpression") && isOpen(component)) {
            offer(component);
        }
    }

    /** Options that are computed may come and go with other answers. */
    private void offer(Component question) {
        Object answer = sent.get(question.key());
        if (answer != null) {
            read(question, answer);
        } else if (value(question) != null) {
            List<Choice> choices = choices(question);
            put(question, within(question, value(question), choices));
        }
    }

    private Map<String, Object> opened(Map<String, Object> values) {
        Map<String, Object> opened = Paths.plain(values);
        form.all().filter(Component::isKeyed).forEach(component -> {
            Object value = Paths.has(values, component.key())
                    ? sanitised(component, Paths.get(values, component.key()), values)
                    : standard(component);
            Paths.put(opened, component.key(), value);
        });
        return opened;
    }

    private static @Nullable Object standard(Component component) {
        JsonNode standard = component.schema().path("defaultValue");
        return standard.isMissingNode() ? Answers.empty(component) : Json.value(standard);
    }

    private @Nullable Object sanitised(Component component, @Nullable Object value, Map<String, Object> values) {
        return switch (component.type()) {
            case "textfield" -> text(value).replaceAll("[\\r\\n\\t]", " ");
            case "textarea" -> text(value);
            case "number" -> number(component, value);
            case "checkbox" -> Boolean.TRUE.equals(value);
            case "radio", "select", "checklist", "taglist" ->
                component.schema().has("valuesExpression")
                        ? value
                        : within(component, value, offered(component, values));
            case "datetime" -> value instanceof String ? value : null;
            default -> value;
        };
    }

    private List<Choice> offered(Component question, Map<String, Object> values) {
        return offers.computeIfAbsent(
                question,
                each -> Choice.of(
                        each.schema().has("valuesKey")
                                ? values.get(each.attribute("valuesKey"))
                                : Json.value(each.schema().path("values"))));
    }

    private static @Nullable Object within(Component question, @Nullable Object value, List<Choice> choices) {
        if (question.takesMany()) {
            List<Object> kept = new ArrayList<>();
            if (value instanceof List<?> list) {
                list.stream().filter(each -> isOffered(each, choices)).forEach(kept::add);
            }
            return kept;
        }
        return isOffered(value, choices) ? value : null;
    }

    private static boolean isOffered(@Nullable Object value, List<Choice> choices) {
        return choices.stream().anyMatch(choice -> Objects.equals(choice.value(), value));
    }

    private static String text(@Nullable Object value) {
        return value instanceof Map || value instanceof List ? "" : Template.words(value);
    }

    private static @Nullable Object number(Component question, @Nullable Object value) {
        if (!(value instanceof Number) && !(value instanceof String)) {
            return null;
        }
        try {
            Number number = Paths.number(new BigDecimal(Template.words(value).strip()));
            return question.flag("serializeToString") ? Template.words(value) : number;
        } catch (NumberFormatException noNumber) {
            return null;
        }
    }
}
