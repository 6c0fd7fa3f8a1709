package org.cairn.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class FormPageTest {

    private static final String HOSTILE =
            "\"'><script>alert(1)</script><img src=x onerror=alert(1)>[me](javascript:x) ${7*7} {{7*7}}";

    private final FormDesk desk = Fixtures.desk();

    @Test
    void an_answer_a_label_an_option_and_a_variable_are_never_markup() {
        Form form = Form.read(Json.write(Map.of(
                "id",
                "test",
                "components",
                List.of(
                        Map.of(
                                "type",
                                "textfield",
                                "key",
                                "a",
                                "label",
                                HOSTILE.replace("{{7*7}}", ""),
                                "description",
                                "={hint: said}.hint"),
                        Map.of("type", "textarea", "key", "b", "label", "{{said}}"),
                        Map.of(
                                "type",
                                "radio",
                                "key",
                                "c",
                                "label",
                                "C",
                                "values",
                                List.of(Map.of("value", HOSTILE, "label", HOSTILE))),
                        Map.of("type", "select", "key", "d", "label", "D", "valuesKey", "people"),
                        Map.of("type", "checklist", "key", "e", "label", "E", "valuesKey", "people"),
                        Map.of("type", "text", "text", "Hello {{said}}, **well**."),
                        Map.of(
                                "type",
                                "html",
                                "content",
                                "<p>Hello {{said}}</p><script>alert(1)</script><a href='javascript:x' onclick='x'>y</a>"),
                        Map.of(
                                "type",
                                "table",
                                "label",
                                "{{said}}",
                                "dataSource",
                                "=rows",
                                "columns",
                                List.of(Map.of("key", "x", "label", HOSTILE))),
                        Map.of("type", "image", "source", "javascript:alert(1)", "alt", "{{said}}")))));
        Map<String, Object> values = Map.of(
                "said", HOSTILE,
                "people", List.of(Map.of("value", HOSTILE, "label", HOSTILE)),
                "rows", List.of(Map.of("x", HOSTILE)));

        Document page = Jsoup.parse(desk.html(
                form, values, Map.of("a", HOSTILE, "b", HOSTILE, "c", HOSTILE), List.of(new Mistake("a", HOSTILE))));

        assertThat(page.select("script")).hasSize(1).allMatch(script -> script.attr("src")
                .equals("/form.js"));
        assertThat(page.select("img, [onerror], [onclick], [href^=javascript]")).isEmpty();
        assertThat(page.select("a"))
                .allMatch(link ->
                        link.attr("href").startsWith("#") || link.attr("href").isEmpty());
        assertThat(page.select("[name=a]").val()).isEqualTo(HOSTILE);
        assertThat(page.select("textarea[name=b]").val()).isEqualTo(HOSTILE);
        assertThat(page.select("[name=c][checked]").val()).isEqualTo(HOSTILE);
        assertThat(page.select("td").text()).isEqualTo(HOSTILE);
        assertThat(page.select(".words").first().text()).isEqualTo("Hello " + HOSTILE + ", well.");
    }

    @Property(tries = 200)
    void whatever_somebody_writes_stands_there_as_they_wrote_it(@ForAll("words") String words) {
        Form form = Fixtures.form(
                "{'type': 'textfield', 'key': 'x', 'label': 'X'}",
                "{'type': 'text', 'text': 'said: {{said}}'}",
                "{'type': 'table', 'dataSource': '=rows', 'columns': [{'key': 'x', 'label': 'X'}]}");
        Map<String, Object> values = Map.of("said", words, "rows", List.of(Map.of("x", words)));

        Document page = Jsoup.parse(desk.html(form, values, Map.of("x", words), List.of()));

        assertThat(page.select("[name=x]").val()).isEqualTo(words.strip());
        assertThat(page.select(".words").text())
                .isEqualTo(("said: " + words).strip().replaceAll(" +", " "));
        assertThat(page.select("td").text()).isEqualTo(words.strip().replaceAll(" +", " "));
        assertThat(page.select(".words *:not(p)")).isEmpty();
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.strings()
                .withChars("ab <>&\"'`*_[](){}#!|\\/=:.-+~$%^1é日")
                .ofMaxLength(40);
    }

    @Test
    void only_what_the_author_wrote_becomes_a_link() {
        Form form = Fixtures.form(
                "{'type': 'text', 'text': '[ours](https://example.org/a) {{said}}'}",
                "{'type': 'text', 'text': '=said'}");

        Document page =
                Jsoup.parse(desk.html(form, Map.of("said", "[theirs](https://evil.example/b)"), Map.of(), List.of()));

        assertThat(page.select("a").eachAttr("href")).containsExactly("https://example.org/a");
        assertThat(page.text()).contains("theirs");
    }

    @Test
    void the_headings_of_a_form_follow_the_heading_of_its_page() {
        assertThat(page("{'type': 'text', 'text': '### One\\n\\n#### Two'}")
                        .select("h2, h3")
                        .eachText())
                .containsExactly("One", "Two");
    }

    @Test
    void every_field_has_its_label_its_hint_and_its_mistake() {
        Document page = Jsoup.parse(desk.html(
                Fixtures.form(
                        "{'type': 'textfield', 'key': 'name', 'label': 'Your name', 'description': 'As friends call you',"
                                + " 'validate': {'required': true}}"),
                Map.of(),
                Map.of(),
                List.of(new Mistake("name", "“Your name” needs an answer."))));

        var input = page.selectFirst("#q-name");
        assertThat(page.select("label[for=q-name]").text()).isEqualTo("Your name (required)");
        assertThat(input.attr("aria-describedby")).isEqualTo("q-name-hint q-name-mistake");
        assertThat(page.select("#q-name-hint").text()).isEqualTo("As friends call you");
        assertThat(page.select("#q-name-mistake").text()).isEqualTo("“Your name” needs an answer.");
        assertThat(input.attr("aria-invalid")).isEqualTo("true");
        assertThat(input.attr("autocomplete")).isEqualTo("name");
        assertThat(page.select("#mistakes a").attr("href")).isEqualTo("#q-name");
    }

    @Test
    void radios_and_lists_of_boxes_are_groups_with_a_legend() {
        Document page = page("{'type': 'taglist', 'key': 'help', 'label': 'Help', 'values': ["
                + "{'value': 'a', 'label': 'A'}, {'value': 'b', 'label': 'B'}]}");

        assertThat(page.select("fieldset > legend").text()).isEqualTo("Help (optional)");
        assertThat(page.select("fieldset input[type=checkbox][name=help]")).hasSize(2);
        assertThat(page.select("label").eachAttr("for"))
                .isEqualTo(page.select("[type=checkbox]").eachAttr("id"));
    }

    @Test
    void every_question_says_in_the_same_style_whether_it_must_be_answered() {
        Document page = page(
                "{'type': 'textfield', 'key': 'a', 'label': 'A', 'validate': {'required': true}}",
                "{'type': 'textfield', 'key': 'b', 'label': 'B'}",
                "{'type': 'checkbox', 'key': 'c', 'label': 'C'}",
                "{'type': 'textfield', 'key': 'd', 'label': 'D', 'readonly': true}");

        assertThat(page.select("label").eachText()).containsExactly("A (required)", "B (optional)", "C", "D");
        assertThat(page.select("label > .mark").eachText()).containsExactly("(required)", "(optional)");
    }

    @Test
    void fields_are_native() {
        Document page = page(
                "{'type': 'datetime', 'key': 'a', 'subtype': 'date', 'dateLabel': 'A'}",
                "{'type': 'datetime', 'key': 'b', 'subtype': 'time', 'timeLabel': 'B', 'timeInterval': 15}",
                "{'type': 'datetime', 'key': 'c', 'subtype': 'datetime', 'dateLabel': 'C'}",
                "{'type': 'textfield', 'key': 'email', 'label': 'D', 'validate': {'validationType': 'email'}}",
                "{'type': 'textfield', 'key': 'phone', 'label': 'E', 'validate': {'validationType': 'phone'}}",
                "{'type': 'number', 'key': 'f', 'label': 'F', 'decimalDigits': 0}",
                "{'type': 'select', 'key': 'g', 'label': 'G', 'searchable': true, 'values': [{'value': 'x', 'label': 'X'}]}",
                "{'type': 'select', 'key': 'h', 'label': 'H', 'validate': {'required': true}, 'values': [{'value': 'x'}]}");

        assertThat(page.select("input:not([type=hidden])").eachAttr("type"))
                .containsExactly("date", "time", "datetime-local", "email", "tel", "text");
        assertThat(page.select("[name=f]").attr("inputmode")).isEqualTo("numeric");
        assertThat(page.select("[name=email]").attr("autocomplete")).isEqualTo("email");
        assertThat(page.select("[name=phone]").attr("autocomplete")).isEqualTo("tel");
        assertThat(page.select("select[name=g] option").eachText()).containsExactly("No choice", "X");
        assertThat(page.select("select[name=h] option").eachText()).containsExactly("Please choose", "x");
    }

    @Test
    void an_answer_that_is_none_stands_there_again() {
        Form form = Fixtures.form("{'type': 'number', 'key': 'n', 'label': 'N'}");
        Map<String, Object> raw = Map.of("n", "lots");

        Document page = Jsoup.parse(
                desk.html(form, Map.of(), raw, desk.check(form, Map.of(), raw).mistakes()));

        assertThat(page.select("[name=n]").val()).isEqualTo("lots");
    }

    @Test
    void what_is_hidden_is_on_the_page_but_neither_seen_nor_sent() {
        Document page = page(
                "{'type': 'checkbox', 'key': 'more', 'label': 'More'}",
                "{'type': 'textfield', 'key': 'why', 'label': 'Why', 'conditional': {'hide': '=not(more)'}}");

        var box = page.selectFirst("fieldset.when");
        assertThat(box.hasAttr("hidden")).isTrue();
        assertThat(box.hasAttr("disabled")).isTrue();
        assertThat(box.attr("data-hide")).isEqualTo("[\"not\",[\"of\",\"more\"]]");
        assertThat(box.select("[name=why], [name=_seen][value=why]")).hasSize(2);
    }

    @Test
    void the_button_says_what_its_author_wrote() {
        assertThat(page("{'type': 'button', 'action': 'submit', 'label': 'I am back'}")
                        .select("button")
                        .text())
                .isEqualTo("I am back");
        assertThat(page("{'type': 'separator'}").select("button").text()).isEqualTo("Send");
    }

    private Document page(String... components) {
        return Jsoup.parse(desk.html(Fixtures.form(components), Map.of(), Map.of(), List.of()));
    }
}
