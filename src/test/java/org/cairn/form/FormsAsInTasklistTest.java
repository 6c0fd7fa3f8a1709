package org.cairn.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Whole forms, filled in by the real form-js 1.8.7 and by Cairn: the same shows, the same is wrong, the same is sent. */
class FormsAsInTasklistTest {

    private final FormDesk desk = Fixtures.desk();

    @TestFactory
    Stream<DynamicTest> a_form_is_filled_in_as_in_tasklist() throws Exception {
        List<DynamicTest> tests = new ArrayList<>();
        for (JsonNode each : Json.tree(Fixtures.resource("form-corpus/forms.json"))) {
            tests.add(DynamicTest.dynamicTest(each.get("name").asText(), () -> same(each)));
        }
        return tests.stream();
    }

    private void same(JsonNode verdict) {
        Form form = Form.read(verdict.get("schema").toString());
        Map<String, Object> values = map(verdict.get("data"));
        Map<String, Object> answers = map(verdict.get("answers"));

        Filling filling = new Filling(form, values, answers, Fixtures.FEEL);
        Checked checked = desk.check(form, values, answers);
        var page = Jsoup.parse(desk.html(form, values, answers, List.of()));

        assertThat(form.all().filter(Component::isKeyed).filter(filling::shows).map(Component::key))
                .as("what shows")
                .containsExactlyInAnyOrderElementsOf(texts(verdict.get("visible")));
        assertThat(checked.mistakes())
                .as("what is wrong")
                .extracting(Mistake::key)
                .containsExactlyInAnyOrderElementsOf(texts(verdict.get("wrong")));
        assertThat(checked.answers()).as("what is sent").isEqualTo(withoutNulls(map(verdict.get("submitted"))));
        assertThat(page.select(".form-fields > .words, .form-fields > .when:not([hidden]) > .words")
                        .eachText())
                .as("what is said")
                .map(FormsAsInTasklistTest::unspaced)
                .isEqualTo(texts(verdict.get("texts")).stream()
                        .map(FormsAsInTasklistTest::unspaced)
                        .filter(text -> !text.isEmpty())
                        .toList());
    }

    private static String unspaced(String text) {
        return text.replaceAll("\\s", "");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(JsonNode node) {
        return (Map<String, Object>) Json.value(node);
    }

    private static List<String> texts(JsonNode node) {
        List<String> texts = new ArrayList<>();
        node.forEach(each -> texts.add(each.asText()));
        return texts;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> withoutNulls(Map<String, Object> map) {
        Map<String, Object> kept = new LinkedHashMap<>();
        map.forEach((key, value) -> {
            if (value instanceof Map<?, ?> inner) {
                kept.put(key, withoutNulls((Map<String, Object>) inner));
            } else if (Objects.nonNull(value)) {
                kept.put(key, value);
            }
        });
        return kept;
    }
}
