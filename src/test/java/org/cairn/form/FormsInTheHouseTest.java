package org.cairn.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.cairn.testing.CairnTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The desk with the FEEL and the page settings that it has in production. */
@CairnTest
class FormsInTheHouseTest {

    /** Patterns that repeat something, and functions of one's own. */
    private static final Set<String> ENDLESS =
            Set.of("=matches(role, \"^m.*r$\")", "=matches(phone, \"[0-9]{3}-[0-9]{4}\")", "=function(x) x = 1");

    @Autowired
    FormDesk desk;

    @Autowired
    Feel feel;

    @Test
    void the_engines_feel_decides_as_the_one_of_the_other_tests() throws Exception {
        Conditions here = new Conditions(feel);
        Conditions there = new Conditions(Fixtures.FEEL);
        List<String> surprises = new ArrayList<>();

        for (JsonNode each : Json.tree(Fixtures.resource("form-corpus/conditions.json"))) {
            String hide = each.get("hide").asText();
            @SuppressWarnings("unchecked")
            Map<String, Object> data = (Map<String, Object>) Json.value(each.get("data"));
            if (!hide.contains("`") && !ENDLESS.contains(hide) && here.hold(hide, data) != there.hold(hide, data)) {
                surprises.add(each.toString());
            }
        }

        assertThat(surprises).isEmpty();
    }

    @Test
    void no_condition_but_those_that_might_never_end_is_refused_by_the_engine_alone() throws Exception {
        Set<String> refused = new TreeSet<>();

        for (JsonNode each : Json.tree(Fixtures.resource("form-corpus/conditions.json"))) {
            String hide = each.get("hide").asText();
            String condition = hide.replaceFirst("^=", "");
            if (feel.fault(condition) != null && Fixtures.FEEL.fault(condition) == null) {
                refused.add(hide);
            }
        }

        assertThat(refused).isEqualTo(ENDLESS);
    }

    @Test
    void an_expression_that_cannot_be_read_is_found_before_anybody_opens_the_form() {
        assertThat(desk.problems(Fixtures.json(
                        "{'type': 'text', 'id': 'Hint', 'text': 'x', 'conditional': {'hide': '=role =='}}")))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("The text “Hint” has an expression that cannot be read (role ==): ");
    }

    @Test
    void a_page_escapes_what_it_is_told() {
        Form form = Fixtures.form("{'type': 'textfield', 'key': 'x', 'label': '{{label}}'}");

        assertThat(desk.html(form, Map.of("label", "<b>"), Map.of("x", "\"><i>"), List.of()))
                .contains("&lt;b&gt;")
                .contains("&quot;&gt;&lt;i&gt;")
                .doesNotContain("<b>", "<i>");
    }
}
