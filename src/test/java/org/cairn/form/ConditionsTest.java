package org.cairn.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The verdicts in the corpus are those of the real form-js 1.8.7; its README says how they were obtained. */
class ConditionsTest {

    private final Conditions conditions = new Conditions(Fixtures.FEEL);

    @Test
    void every_condition_decides_as_in_tasklist_or_is_refused_at_deployment_or_is_known_to_differ() {
        List<String> surprises = new ArrayList<>();

        for (Case each : corpus()) {
            boolean agrees = conditions.hold(each.hide(), each.data()) == each.hidden();
            boolean refused = !faults(each.hide()).isEmpty();
            String expected = each.differs().isEmpty() ? "agrees" : each.differs();
            String found = agrees ? "agrees" : refused ? "refused" : "differs";
            if (!expected.startsWith(found)) {
                surprises.add(found + " instead of " + expected + ": " + each);
            }
        }

        assertThat(surprises).isEmpty();
    }

    @Test
    void what_works_in_both_is_not_refused() {
        List<String> broken = List.of(
                "=missing function(1)",
                "=role =",
                "=role == \"x\"",
                "=(role",
                "=",
                "role = \"x\"",
                "=\"a\", \"b\"",
                "=role = 'x'");
        List<String> worksForSomeTexts = List.of("=role > \"b\"");
        List<String> refused = corpus().stream()
                .filter(each -> each.differs().startsWith("refused"))
                .map(Case::hide)
                .toList();

        assertThat(corpus())
                .extracting(Case::hide)
                .filteredOn(hide -> !faults(hide).isEmpty())
                .filteredOn(hide -> !refused.contains(hide))
                .filteredOn(hide -> !worksForSomeTexts.contains(hide))
                .containsOnly(broken.toArray(String[]::new));
    }

    private static List<String> faults(String hide) {
        Form form = Form.read(Json.write(Map.of(
                "id", "test", "components", List.of(Map.of("type", "text", "conditional", Map.of("hide", hide))))));
        return FormFaults.of(form, Fixtures.FEEL);
    }

    private static List<Case> corpus() {
        List<Case> corpus = new ArrayList<>();
        for (JsonNode each : tree(Fixtures.resource("form-corpus/conditions.json"))) {
            @SuppressWarnings("unchecked")
            Map<String, Object> data = (Map<String, Object>) Json.value(each.get("data"));
            corpus.add(new Case(
                    each.get("hide").asText(),
                    data,
                    each.get("hidden").asBoolean(),
                    each.path("differs").asText("")));
        }
        return corpus;
    }

    private static JsonNode tree(String json) {
        try {
            return Json.tree(json);
        } catch (com.fasterxml.jackson.core.JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private record Case(String hide, Map<String, Object> data, boolean hidden, String differs) {}
}
