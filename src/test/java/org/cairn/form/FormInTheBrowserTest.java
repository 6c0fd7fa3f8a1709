package org.cairn.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cairn.testing.Browser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Form pages as people meet them: on a phone, with the keyboard, with and without script. */
class FormInTheBrowserTest {

    private static final String ADDRESS = "http://cairn.test/form";

    private final FormDesk desk = Fixtures.desk();

    @ParameterizedTest
    @ValueSource(strings = {"sign-up-mentee", "mentor-consent", "open-program-year"})
    void a_form_and_its_mistakes_fit_a_narrow_phone_and_violate_nothing(String name) throws IOException {
        Form form = Form.read(Files.readString(Path.of("forms", name + ".form")));
        Map<String, Object> values =
                Map.of("studentAnswers", List.of(Map.of("question", "Region", "answer", "x".repeat(80))));
        List<Mistake> mistakes = desk.check(form, values, Map.of()).mistakes();

        for (List<Mistake> shown : List.of(List.<Mistake>of(), mistakes)) {
            try (BrowserContext visitor = Browser.visitor(320, true)) {
                Page page = page(visitor, desk.html(form, values, Map.of(), shown));

                assertThat(Browser.violations(page)).isEmpty();
                assertThat(Browser.scrollsSideways(page)).isFalse();
                Browser.screenshot(page, "form-" + name + (shown.isEmpty() ? "" : "-mistakes"));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"review-mentee, 360", "review-mentee, 1280", "review-mentor, 360"})
    void a_scale_is_accessible_and_its_steps_are_as_large_as_a_finger(String name, int width) throws IOException {
        Form form = Form.read(Files.readString(Path.of("forms", name + ".form")));
        Map<String, Object> answers = Map.of("met_listens", "6", "met_goals", "doesNotApply", "mentor_useful", "4");
        try (BrowserContext visitor = Browser.visitor(width, true)) {
            Page page = page(visitor, desk.html(form, Map.of("partner", "Dr. Kia Okafor"), answers, List.of()));

            Browser.screenshot(page, "form-" + name + "-" + width);

            assertThat(Browser.violations(page)).isEmpty();
            assertThat(Browser.scrollsSideways(page)).isFalse();
            for (Locator step : page.locator(".step").all()) {
                assertThat(step.boundingBox().width).isGreaterThanOrEqualTo(40);
                assertThat(step.boundingBox().height).isGreaterThanOrEqualTo(44);
            }
        }
    }

    @Test
    void a_scale_is_answered_and_taken_back_without_script() {
        try (BrowserContext visitor = Browser.visitor(360, false)) {
            Page page = page(visitor, desk.html(scale(), Map.of(), Map.of(), List.of()));
            Locator listens = page.getByRole(
                    AriaRole.GROUP, new Page.GetByRoleOptions().setName("My mentor is an active listener."));
            String before = sent(page);

            listens.getByLabel("6: agree").check(new Locator.CheckOptions().setForce(true));
            String agreed = sent(page);
            listens.getByLabel("Does not apply").check();
            String beside = sent(page);
            listens.getByLabel("No answer").check();

            assertThat(before).isEqualTo("_seen=listens&_send=pressed");
            assertThat(agreed).isEqualTo("listens=6&_seen=listens&_send=pressed");
            assertThat(beside).isEqualTo("listens=none&_seen=listens&_send=pressed");
            assertThat(sent(page)).isEqualTo("listens=&_seen=listens&_send=pressed");
            assertThat(desk.check(scale(), Map.of(), Map.of("listens", ""))
                            .answers()
                            .get("listens"))
                    .isNull();
        }
    }

    @Test
    void the_arrow_keys_move_along_a_scale() {
        try (BrowserContext visitor = Browser.visitor()) {
            Page page = page(visitor, desk.html(scale(), Map.of(), Map.of("listens", "7"), List.of()));

            page.keyboard().press("Tab");
            page.keyboard().press("ArrowRight");

            assertThat(sent(page)).isEqualTo("listens=6&_seen=listens&_send=pressed");
        }
    }

    private static Form scale() {
        return Fixtures.form(
                """
                {'type': 'radio', 'key': 'listens', 'label': 'My mentor is an active listener.', 'id': 'Field_1',
                 'properties': {'scale': 'true'},
                 'values': [{'value': '7', 'label': '7: strongly agree'}, {'value': '6', 'label': '6: agree'},
                            {'value': 'none', 'label': 'Does not apply'}]}""");
    }

    @Test
    void with_script_a_question_comes_and_goes_with_the_answer_before_it() {
        Form form = roleAndCapacity();
        try (BrowserContext visitor = Browser.visitor()) {
            Page page = page(visitor, desk.html(form, Map.of(), Map.of(), List.of()));

            assertThat(page.locator("#q-capacity").isVisible()).isFalse();
            page.getByLabel("Mentor").check();
            page.getByLabel("How many").fill("3");
            assertThat(sent(page)).isEqualTo("role=mentor&_seen=role&capacity=3&_seen=capacity&_send=pressed");

            page.getByLabel("Mentee").check();
            assertThat(page.locator("#q-capacity").isVisible()).isFalse();
            assertThat(sent(page)).isEqualTo("role=mentee&_seen=role&_send=pressed");
        }
    }

    @Test
    void without_script_only_what_was_seen_is_sent() {
        try (BrowserContext visitor = Browser.visitor(360, false)) {
            Page page = page(visitor, desk.html(roleAndCapacity(), Map.of(), Map.of(), List.of()));

            page.getByLabel("Mentor").check();

            assertThat(page.locator("#q-capacity").isVisible()).isFalse();
            assertThat(sent(page)).isEqualTo("role=mentor&_seen=role&_send=pressed");
        }
    }

    @Test
    void the_keyboard_is_enough() {
        try (BrowserContext visitor = Browser.visitor()) {
            Page page = page(visitor, desk.html(roleAndCapacity(), Map.of(), Map.of(), List.of()));
            List<String> posts = posts(visitor);

            page.keyboard().press("Tab");
            page.keyboard().press("Space");
            page.keyboard().press("Tab");
            page.keyboard().type("2");
            page.keyboard().press("Enter");
            page.waitForURL(ADDRESS + "?sent");

            assertThat(posts).containsExactly("role=mentor&_seen=role&capacity=2&_seen=capacity&_send=pressed");
        }
    }

    @Test
    void a_mistake_leads_to_its_field() {
        Form form = roleAndCapacity();
        try (BrowserContext visitor = Browser.visitor()) {
            Page page = page(
                    visitor,
                    desk.html(
                            form,
                            Map.of(),
                            Map.of("role", "mentor"),
                            List.of(new Mistake("capacity", "“How many” must be 5 or less."))));

            page.locator("#mistakes a").click();
            page.keyboard().press("Tab");

            assertThat(page.evaluate("() => [...document.querySelectorAll(':focus, :target')].map(e => e.id)")
                            .toString())
                    .contains("q-capacity");
        }
    }

    @Test
    void the_script_decides_as_tasklist_does() throws IOException {
        List<JsonNode> asked = new ArrayList<>();
        StringBuilder fragments = new StringBuilder();
        for (JsonNode each : Json.tree(Fixtures.resource("form-corpus/conditions.json"))) {
            String fragment = fragment(each);
            if (fragment.contains("data-hide=")) {
                asked.add(each);
                fragments
                        .append("</form><form>")
                        .append(fragment.replaceAll(
                                "(?<=\\]\") hidden disabled|<link [^>]*>|<script [^>]*></script>", ""));
            }
        }
        try (BrowserContext visitor = Browser.visitor()) {
            Page page = page(
                    visitor, fragments.append("<script src=/form.js></script>").toString());

            Object hidden = page.evaluate("() => [...document.querySelectorAll('[data-hide]')].map(box => box.hidden)");

            List<String> wrong = new ArrayList<>();
            for (int at = 0; at < asked.size(); at++) {
                if (((List<?>) hidden)
                                .get(at)
                                .equals(asked.get(at).get("hidden").asBoolean())
                        == false) {
                    wrong.add(asked.get(at).toString());
                }
            }
            assertThat(wrong).isEmpty();
            assertThat(asked).hasSizeGreaterThan(60);
        }
    }

    /** A form that holds the data of a case, with a text under its condition; empty if no form can hold it. */
    private String fragment(JsonNode each) {
        List<Map<String, Object>> components = new ArrayList<>();
        Map<String, Object> data = new LinkedHashMap<>();
        @SuppressWarnings("unchecked")
        Map<String, Object> given = (Map<String, Object>) Json.value(each.get("data"));
        for (Map.Entry<String, Object> entry : given.entrySet()) {
            Map<String, Object> component = component(entry.getKey(), entry.getValue());
            if (component.isEmpty()) {
                return "";
            }
            components.add(component);
            if (entry.getValue() != null) {
                data.put(entry.getKey(), entry.getValue());
            }
        }
        components.add(Map.of(
                "type",
                "text",
                "text",
                "x",
                "conditional",
                Map.of("hide", each.get("hide").asText())));
        Form form = Form.read(Json.write(Map.of("id", "test", "components", components)));
        return FormFaults.of(form, Fixtures.FEEL).isEmpty() ? desk.html(form, data, Map.of(), List.of()) : "";
    }

    private static Map<String, Object> component(String key, Object value) {
        if (!key.matches("[a-zA-Z]+")) {
            return Map.of();
        }
        if (value instanceof Boolean) {
            return Map.of("type", "checkbox", "key", key);
        }
        if (value instanceof Number) {
            return Map.of("type", "number", "key", key);
        }
        if (value instanceof List<?> list) {
            boolean texts = list.stream().allMatch(each -> each instanceof String);
            return texts ? Map.of("type", "checklist", "key", key, "values", options(list)) : Map.of();
        }
        if (value instanceof Map || value instanceof String text && !text.equals(text.strip())) {
            return Map.of();
        }
        return "".equals(value)
                ? Map.of("type", "textfield", "key", key)
                : Map.of("type", "radio", "key", key, "values", options(value == null ? List.of("z") : List.of(value)));
    }

    private static List<Map<String, Object>> options(List<?> values) {
        return values.stream()
                .distinct()
                .map(value -> Map.<String, Object>of("value", value, "label", value))
                .toList();
    }

    private static Form roleAndCapacity() {
        return Fixtures.form(
                "{'type': 'radio', 'key': 'role', 'label': 'Role', 'values': [{'value': 'mentor', 'label': 'Mentor'},"
                        + " {'value': 'mentee', 'label': 'Mentee'}]}",
                "{'type': 'number', 'key': 'capacity', 'label': 'How many', 'conditional': {'hide': '=role != \\u0022mentor\\u0022'}}");
    }

    /** Presses the button and tells what went over the wire. */
    private static String sent(Page page) {
        List<String> posts = posts(page.context());
        page.locator("button").click();
        page.waitForURL(ADDRESS + "?sent");
        page.goBack();
        return posts.get(posts.size() - 1);
    }

    private static List<String> posts(BrowserContext visitor) {
        List<String> posts = new ArrayList<>();
        visitor.onRequest(request -> {
            if (request.method().equals("POST")) {
                posts.add(request.postData());
            }
        });
        return posts;
    }

    private static Page page(BrowserContext visitor, String fragment) {
        String html = "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>A form</title>"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"
                + "<link rel=\"stylesheet\" href=\"/cairn.css\"></head><body><main><h1>A form</h1>"
                + "<form method=\"post\" action=\"/form?sent\" novalidate>" + fragment + "</form></main></body></html>";
        visitor.route("http://cairn.test/**", route -> serve(route, html));
        Page page = visitor.newPage();
        page.navigate(ADDRESS);
        return page;
    }

    private static void serve(Route route, String html) {
        String path = route.request().url().substring("http://cairn.test".length());
        if (path.startsWith("/form?") || path.equals("/form")) {
            route.fulfill(new Route.FulfillOptions().setContentType("text/html").setBody(html));
        } else if (path.matches("/\\w+\\.(css|js)")) {
            String type = path.endsWith("css") ? "text/css" : "text/javascript";
            route.fulfill(new Route.FulfillOptions().setContentType(type).setBody(Fixtures.resource("static" + path)));
        } else {
            route.fulfill(new Route.FulfillOptions().setStatus(404));
        }
    }
}
