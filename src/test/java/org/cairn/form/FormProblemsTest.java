package org.cairn.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormProblemsTest {

    private final FormDesk desk = Fixtures.desk();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "filepicker|Ask for a link or for the file by email instead.",
                "documentPreview|Link to the document in a text component instead.",
                "iframe|Link to the page in a text component instead.",
                "dynamiclist|Use a fixed number of fields, or a table if nobody has to write in it.",
                "hologram|Use one of the components that Tasklist 7.24 knows."
            })
    void what_cannot_be_shown_to_everybody_is_refused_with_a_remedy(String type, String remedy) {
        assertThat(problems("{'type': '%s', 'key': 'x', 'label': 'Your file'}".formatted(type)))
                .containsExactly("The " + type + " “Your file” cannot be shown to everybody. " + remedy);
        assertThatThrownBy(() -> Form.read(Fixtures.json("{'type': '%s', 'key': 'x'}".formatted(type))))
                .isInstanceOf(FormUnreadable.class);
    }

    @Test
    void what_cannot_be_shown_is_found_in_a_group_too() {
        assertThat(problems("{'type': 'group', 'components': [{'type': 'iframe', 'label': 'Map'}]}"))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'type': 'button', 'action': 'reset', 'label': 'Reset'}",
                "{'type': 'textfield', 'label': 'X'}",
                "{'type': 'textfield', 'key': 'first name', 'label': 'X'}",
                "{'type': 'textfield', 'key': 'a-b', 'label': 'X'}",
                "{'type': 'textfield', 'key': '_seen', 'label': 'X'}",
                "{'type': 'textfield', 'key': 'a.1', 'label': 'X'}",
                "{'type': 'textfield', 'key': 'a', 'label': 'X'}, {'type': 'number', 'key': 'a', 'label': 'Y'}",
                "{'type': 'textfield', 'key': 'a', 'label': 'X'}, {'type': 'number', 'key': 'a.b', 'label': 'Y'}",
                "{'type': 'radio', 'key': 'a', 'label': 'X'}",
                "{'type': 'radio', 'key': 'a', 'values': [{'value': '', 'label': 'None'}]}",
                "{'type': 'radio', 'key': 'a', 'values': [{'value': 'x', 'label': '1'}, {'value': 'x', 'label': '2'}]}",
                "{'type': 'textfield', 'key': 'a', 'validate': {'pattern': '(['}}",
                "{'type': 'datetime', 'key': 'a', 'subtype': 'time', 'timeSerializingFormat': 'utc_offset'}",
                "{'type': 'text', 'text': 'No.', 'properties': {'refusal': 'true'}}",
                "{'type': 'text', 'text': 'No.', 'conditional': {'hide': '=1 = 2'}, 'properties': {'refusal': 'true', 'beside': 'x'}}",
                "{'type': 'text', 'text': 'Hi', 'conditional': {'hide': 'role = 1'}}",
                "{'type': 'text', 'text': 'Hi', 'conditional': {'hide': '=role =='}}",
                "{'type': 'text', 'text': 'Hi', 'conditional': {'hide': '=is empty(help)'}}",
                "{'type': 'text', 'text': 'Hi {{#if a}} you'}",
                "{'type': 'text', 'text': 'Hi you {{/if}}'}",
                "{'type': 'text', 'text': 'Hi {{1 +}}'}",
                "{'type': 'textfield', 'key': 'a', 'label': 'A'}, {'type': 'text', 'text': 'You wrote {{a}}'}",
                "{'type': 'textfield', 'key': 'a', 'label': 'A'}, {'type': 'html', 'content': '<p>{{upper case(a)}}</p>'}",
                "{'type': 'checklist', 'key': 'h', 'valuesKey': 'v'}, {'type': 'text', 'text': 'x', 'conditional': {'hide': '=h = \\u0022a\\u0022'}}",
                "{'type': 'number', 'key': 'n'}, {'type': 'text', 'text': 'x', 'conditional': {'hide': '=n = \\u00221\\u0022'}}",
                "{'type': 'number', 'key': 'n'}, {'type': 'text', 'text': 'x', 'conditional': {'hide': '=\\u00221\\u0022 != n'}}",
                "{'type': 'textfield', 'key': 't'}, {'type': 'text', 'text': 'x', 'conditional': {'hide': '=t > 3'}}",
                "{'type': 'checkbox', 'key': 'b'}, {'type': 'text', 'text': 'x', 'conditional': {'hide': '=b = \\u0022true\\u0022'}}",
                "{'type': 'number', 'key': 'n', 'validate': {'min': '=1 +'}}",
                "{'type': 'number', 'key': 'a.n'}, {'type': 'text', 'text': 'x', 'conditional': {'hide': '=not(a.n)'}}",
                "{'type': 'group', 'isRepeating': true, 'components': []}",
                "{'type': 'textfield', 'key': 'a', 'validate': {'pattern': '^(a+a+)+b$'}}",
                "{'type': 'textfield', 'key': 'a', 'validate': {'pattern': '(x+x+)+y'}}",
                "{'type': 'textfield', 'key': 'a', 'validate': {'pattern': '^(ab|a|b)+(a+)+\\\\2$'}}",
                "{'type': 'text', 'text': '{{#loop a}}{{#loop b}}{{#loop c}}x{{/loop}}{{/loop}}{{/loop}}'}"
            })
    void what_would_not_work_is_refused(String components) {
        assertThat(problems(components))
                .hasSize(1)
                .allMatch(problem -> problem.startsWith("The ") && problem.endsWith("."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'type': 'button', 'action': 'submit', 'label': 'Send'}",
                "{'type': 'datetime', 'key': 'a', 'subtype': 'time', 'timeSerializingFormat': 'no_timezone'}",
                "{'type': 'number', 'key': 'n'}, {'type': 'text', 'text': 'x', 'conditional': {'hide': '=n = 1 or n = null'}}",
                "{'type': 'textfield', 'key': 't'}, {'type': 'text', 'text': 'x', 'conditional': {'hide': '=t = \\u0022a\\u0022'}}",
                "{'type': 'checkbox', 'key': 'b'}, {'type': 'text', 'text': 'x', 'conditional': {'hide': '=b != true'}}",
                "{'type': 'checkbox', 'key': 'b'}, {'type': 'text', 'text': 'x', 'conditional': {'hide': '=not(b)'}}",
                "{'type': 'textfield', 'key': 'a', 'label': 'A'}, {'type': 'text', 'text': 'Hi {{b.a}} {{#loop list}}{{this}}{{/loop}}'}"
            })
    void what_works_is_not_refused(String components) {
        assertThat(problems(components)).isEmpty();
    }

    @Test
    void a_list_compared_with_a_text_is_told_what_to_ask_instead() {
        assertThat(
                        problems(
                                "{'type': 'checklist', 'key': 'help', 'valuesKey': 'v'}",
                                "{'type': 'text', 'id': 'Hint', 'text': 'x', 'conditional': {'hide': '=help = \\u0022career\\u0022'}}"))
                .containsExactly("The text “Hint” compares “help” (checklist) with career, which is something else."
                        + " Ask list contains(help, \"career\").");
    }

    @Test
    void what_is_no_form_at_all_is_refused() {
        assertThat(desk.problems("{")).hasSize(1).first().asString().startsWith("The file is not JSON");
        assertThat(desk.problems("[]")).isNotEmpty();
        assertThat(desk.problems("{\"id\": \"x\"}"))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("The file is no form");
        assertThat(desk.problems("{\"components\": []}"))
                .containsExactly("The form has no id. Give it one in the form's properties.");
        assertThat(desk.problems("{\"id\": \"x\", \"schemaVersion\": 19, \"components\": []}"))
                .hasSize(1);
    }

    private List<String> problems(String... components) {
        return desk.problems(Fixtures.json(components));
    }
}
