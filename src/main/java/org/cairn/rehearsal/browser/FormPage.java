package org.cairn.rehearsal.browser;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A page with a form of Cairn's: what it asks and what a browser sends when its button is pressed. */
public final class FormPage {

    private final Element form;

    private FormPage(Element form) {
        this.form = form;
    }

    /** The form of a page; empty if the page has none that can be filled in. */
    public static Optional<FormPage> of(Answer answer) {
        Document page = Jsoup.parse(answer.body());
        return Optional.ofNullable(page.selectFirst("form:has(.form-fields)")).map(FormPage::new);
    }

    /** Where the answers go. */
    public String action() {
        return form.attr("action");
    }

    /** What can be answered now, in the order of the page. */
    public List<Question> questions() {
        List<Question> questions = new ArrayList<>();
        for (Element field : form.select(".field[data-key]")) {
            if (enabled(field)) {
                questions.add(question(field));
            }
        }
        return questions;
    }

    /** What the page says is wrong. */
    public List<String> mistakes() {
        return form.select("#mistakes li").eachText();
    }

    /** Whether the page asks something more than was seen before. */
    public boolean asksMore() {
        return form.selectFirst("#more") != null;
    }

    /**
     * What the browser sends.
     *
     * @param answers what is said to a question: the values, none if it is left open
     */
    public Map<String, List<String>> filled(Function<Question, List<String>> answers) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (Element hidden : form.select("input[type=hidden]")) {
            if (enabled(hidden)) {
                fields.computeIfAbsent(hidden.attr("name"), name -> new ArrayList<>())
                        .add(hidden.attr("value"));
            }
        }
        for (Question question : questions()) {
            List<String> said = answers.apply(question);
            if (!said.isEmpty()) {
                fields.put(question.key(), said);
            }
        }
        fields.put("_send", List.of("pressed"));
        return fields;
    }

    private static Question question(Element field) {
        String key = field.attr("data-key");
        Element select = field.selectFirst("select");
        Element words = field.selectFirst("textarea");
        Element input = field.selectFirst("input:not([type=hidden])");
        boolean required = field.selectFirst("[required]") != null
                || field.selectFirst(".mark") != null
                        && field.select(".mark").text().contains("required");
        if (select != null) {
            return new Question(
                    key,
                    "choice",
                    required,
                    select.select("option").eachAttr("value").stream()
                            .filter(value -> !value.isEmpty())
                            .toList(),
                    select.select("option[selected]").eachAttr("value"));
        }
        if (words != null || input == null) {
            return new Question(key, "words", required, List.of(), said(words == null ? "" : words.wholeText()));
        }
        return switch (input.attr("type")) {
            case "radio", "checkbox" -> choices(field, key, required);
            case "number" -> plain(input, key, "number", required);
            case "date", "time" -> plain(input, key, input.attr("type"), required);
            case "text" ->
                plain(input, key, input.attr("inputmode").matches("numeric|decimal") ? "number" : "words", required);
            default -> plain(input, key, "words", required);
        };
    }

    private static Question choices(Element field, String key, boolean required) {
        boolean one = field.selectFirst("input[type=radio]") != null;
        List<String> options = field.select("input[type=radio], input[type=checkbox]").eachAttr("value").stream()
                .filter(value -> !value.isEmpty())
                .toList();
        boolean tick = !one && "box".equals(field.attr("data-kind")) || options.equals(List.of("true"));
        return new Question(
                key,
                one ? "choice" : tick ? "tick" : "several",
                required,
                options,
                field.select("input[checked]").eachAttr("value").stream()
                        .filter(value -> !value.isEmpty())
                        .toList());
    }

    private static Question plain(Element input, String key, String kind, boolean required) {
        return new Question(key, kind, required, List.of(), said(input.val()));
    }

    private static List<String> said(String text) {
        return text.isBlank() ? List.of() : List.of(text.strip());
    }

    /** What stands in a disabled or hidden part is not sent, and what cannot be changed needs no answer. */
    private static boolean enabled(Element field) {
        for (Element at = field; at != null; at = at.parent()) {
            if (at.hasAttr("disabled") || at.hasAttr("hidden") && !at.tagName().equals("input")) {
                return false;
            }
        }
        return field.selectFirst("[readonly], select[disabled], input[disabled]") == null;
    }
}
