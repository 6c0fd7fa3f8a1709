package org.cairn.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FormDeskTest {

    private final FormDesk desk = Fixtures.desk();

    @Test
    void an_html_post_is_read_by_the_keys_of_the_form_alone() {
        Form form = Fixtures.form(
                "{'type': 'textfield', 'key': 'name', 'label': 'Name'}",
                "{'type': 'checklist', 'key': 'help', 'label': 'Help', 'valuesKey': 'v'}",
                "{'type': 'group', 'path': 'home', 'components': [{'type': 'textfield', 'key': 'city', 'label': 'City'}]}");

        Map<String, Object> raw = desk.raw(
                form,
                Map.of(
                        "name", new String[] {"Ana"},
                        "help", new String[] {"a", "b"},
                        "home.city", new String[] {"Duluth"},
                        "_csrf", new String[] {"x"},
                        "website", new String[] {"x"}));

        assertThat(raw).isEqualTo(Map.of("name", "Ana", "help", List.of("a", "b"), "home.city", "Duluth"));
    }

    @Test
    void choices_are_what_the_engine_may_hold() {
        Form form = Fixtures.form(
                "{'type': 'textfield', 'key': 'name', 'label': 'Name'}",
                "{'type': 'textarea', 'key': 'home.notes', 'label': 'Notes'}",
                "{'type': 'number', 'key': 'home.rooms', 'label': 'Rooms'}",
                "{'type': 'number', 'key': 'size.width', 'label': 'Width'}",
                "{'type': 'checkbox', 'key': 'agreement', 'label': 'Yes'}",
                "{'type': 'radio', 'key': 'verdict', 'valuesKey': 'v'}",
                "{'type': 'datetime', 'key': 'day', 'subtype': 'date'}",
                "{'type': 'expression', 'key': 'twice', 'expression': '=size.width * 2'}",
                "{'type': 'expression', 'key': 'shout', 'expression': '=upper case(name)'}");

        assertThat(desk.choices(form))
                .containsExactlyInAnyOrder("agreement", "verdict", "day", "home.rooms", "size.width", "size", "twice");
    }
}
