package org.cairn.formlink;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.cairn.participant.Contact;
import org.cairn.testing.Browser;
import org.cairn.testing.CairnTest;
import org.cairn.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A form with every kind of component, as people meet it. */
@CairnTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LinkPageInBrowserTest {

    private static final Instant DUE = Instant.parse("2026-09-11T14:00:00Z");
    private static final int MOST_BYTES = 20 * 1024;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private TestClock clock;

    @Autowired
    private FormLinkDesk desk;

    @Autowired
    private JdbcClient database;

    @LocalServerPort
    private int port;

    private Questions questions;
    private Contact ana;
    private String about;
    private String link;

    @BeforeEach
    void aForm() {
        clock.set(Instant.parse("2026-09-01T14:00:00Z"));
        questions = new Questions(context);
        ana = questions.somebody();
        about = questions.ask(Questions.EVERYTHING, ana, DUE);
        desk.writeRequests();
        link = "http://localhost:" + port + questions.newestLink(ana);
    }

    @Test
    void everything_is_accessible_at_320_pixels() {
        try (BrowserContext phone = Browser.visitor(320, true)) {
            Page page = phone.newPage();

            page.navigate(link);
            Browser.screenshot(page, "form-everything-320");

            assertThat(Browser.violations(page)).isEmpty();
            assertThat(Browser.scrollsSideways(page)).isFalse();
            assertThat(page.locator("h1").allTextContents()).containsExactly("A year with Ben");
        }
    }

    @Test
    void everything_is_accessible_at_a_desk() {
        try (BrowserContext desktop = Browser.visitor()) {
            Page page = desktop.newPage();

            page.navigate(link);
            Browser.screenshot(page, "form-everything");

            assertThat(Browser.violations(page)).isEmpty();
        }
    }

    @Test
    void mistakes_are_accessible_and_every_answer_stays() {
        try (BrowserContext phone = Browser.visitor(320, true)) {
            Page page = phone.newPage();
            page.navigate(link);
            page.getByLabel("What should your partner know?").fill("That I am <b>glad</b>.");
            page.getByLabel("How often did you meet?").fill("99");
            page.getByLabel("Spanish").check();

            press(page);
            Browser.screenshot(page, "form-mistakes-320");

            assertThat(Browser.violations(page)).isEmpty();
            assertThat(Browser.scrollsSideways(page)).isFalse();
            assertThat(page.getByLabel("What should your partner know?").inputValue())
                    .isEqualTo("That I am <b>glad</b>.");
            assertThat(page.getByLabel("How often did you meet?").inputValue()).isEqualTo("99");
            assertThat(page.getByLabel("Spanish").isChecked()).isTrue();
            assertThat(page.getByRole(AriaRole.ALERT).first().textContent()).contains("Please look at this again");
            assertThat(questions.openTasks(about)).isOne();
        }
    }

    @Test
    void everything_can_be_answered_without_script() {
        try (BrowserContext plain = Browser.visitor(360, false)) {
            Page page = plain.newPage();
            page.navigate(link);

            page.getByLabel("What may we call you?").fill("Ana");
            page.getByLabel("How often did you meet?").fill("3");
            page.getByLabel("We go on").check();
            page.getByLabel("Yes", new Page.GetByLabelOptions().setExact(true)).check();
            page.getByLabel("Where?").selectOption("video");
            page.getByLabel("Interviews").check();
            page.getByLabel("Somali").check();
            page.getByLabel("When do you meet next?").fill("2026-10-02");
            page.getByLabel("City").fill("Duluth");
            page.getByLabel("Your year").selectOption("second");
            press(page);
            Browser.screenshot(page, "form-received-360");

            assertThat(page.locator("h1").textContent()).contains("Thank you");
            assertThat(answers())
                    .contains("\"nickname\": \"Ana\"", "\"meetings\": 3", "\"continues\": true", "\"met\": \"yes\"")
                    .contains("\"place\": \"video\"", "\"topics\": [\"interviews\"]", "\"languages\": [\"somali\"]")
                    .contains("\"next\": \"2026-10-02\"", "\"city\": \"Duluth\"", "\"year\": \"second\"");
            assertThat(questions.openTasks(about)).isZero();
        }
    }

    @Test
    void without_script_an_answer_that_asks_for_more_shows_the_page_again() {
        try (BrowserContext plain = Browser.visitor(360, false)) {
            Page page = plain.newPage();
            page.navigate(link);
            boolean before = page.getByLabel("What came between?").isVisible();
            page.getByLabel("What may we call you?").fill("Ana");
            page.getByLabel("How often did you meet?").fill("0");
            page.getByLabel("Not yet").check();

            press(page);
            boolean after = page.getByLabel("What came between?").isVisible();
            page.getByLabel("What came between?").fill("Exams.");
            press(page);

            assertThat(before).isFalse();
            assertThat(after).isTrue();
            assertThat(page.locator("h1").textContent()).contains("Thank you");
            assertThat(answers()).contains("Exams.");
        }
    }

    @Test
    void the_keyboard_is_enough() {
        try (BrowserContext desktop = Browser.visitor()) {
            Page page = desktop.newPage();
            page.navigate(link);
            List<String> visited = new ArrayList<>();

            for (int step = 0; step < 60 && !visited.contains("_send"); step++) {
                page.keyboard().press("Tab");
                String name = focused(page);
                visited.add(name);
                switch (name) {
                    case "nickname" -> page.keyboard().type("Ana");
                    case "meetings" -> page.keyboard().type("2");
                    case "continues" -> page.keyboard().press("Space");
                    case "met" -> page.keyboard().press("Space");
                    case "place" -> page.keyboard().type("By video");
                    default -> {}
                }
            }
            boolean ring = (boolean) page.evaluate("() => { const s = getComputedStyle(document.activeElement);"
                    + " return s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2; }");
            page.keyboard().press("Enter");
            page.waitForURL("**/received*");

            assertThat(visited).contains("nickname", "thoughts", "topics", "languages", "next", "home.city", "_send");
            assertThat(ring).isTrue();
            assertThat(answers()).contains("\"nickname\": \"Ana\"", "\"met\": \"yes\"", "\"place\": \"video\"");
        }
    }

    @Test
    void the_whole_page_is_light() {
        try (BrowserContext phone = Browser.visitor(360, true)) {
            Page page = phone.newPage();
            List<Response> received = new CopyOnWriteArrayList<>();
            page.onResponse(received::add);

            page.navigate(link);
            page.waitForLoadState();

            List<String> weights = new ArrayList<>();
            long all = 0;
            for (Response response : received) {
                var sizes = response.request().sizes();
                boolean image =
                        response.url().startsWith("data:") || response.url().endsWith(".svg");
                weights.add(response.url().replaceFirst("/f/.*", "/f/…") + " "
                        + (sizes.responseBodySize + sizes.responseHeadersSize));
                all += image ? 0 : sizes.responseBodySize + sizes.responseHeadersSize;
            }
            System.out.println("Bytes over the wire: " + all + " " + weights);
            assertThat(all).as("%s", weights).isPositive().isLessThanOrEqualTo(MOST_BYTES);
        }
    }

    @Test
    void an_answer_chosen_in_the_letter_needs_one_press() {
        clock.advance(Duration.ofMinutes(1));
        String brief = questions.asked(Questions.DID_YOU_MEET, ana, DUE);
        try (BrowserContext phone = Browser.visitor(360, true)) {
            Page page = phone.newPage();

            page.navigate("http://localhost:" + port + brief + "?answer=met:yes");
            Browser.screenshot(page, "form-one-press-360");
            press(page);

            assertThat(page.locator("h1").textContent()).contains("Thank you");
        }
    }

    @Test
    void who_goes_back_after_a_corrected_mistake_meets_no_error_of_the_browser() {
        clock.advance(Duration.ofMinutes(1));
        String brief = questions.asked(Questions.DID_YOU_MEET, ana, DUE);
        try (BrowserContext phone = Browser.visitor(360, true)) {
            Page page = phone.newPage();
            page.navigate("http://localhost:" + port + brief);
            press(page);
            page.getByLabel("Yes").check();
            press(page);

            page.goBack();

            assertThat(page.locator("h1").textContent()).contains("Thank you");
        }
    }

    private static void press(Page page) {
        page.locator("main form button").click();
        page.waitForLoadState();
    }

    private static String focused(Page page) {
        return String.valueOf(page.evaluate("() => document.activeElement.name || ''"));
    }

    private String answers() {
        return database.sql("select answers::text from submission where subject = ?")
                .param(about)
                .query(String.class)
                .single();
    }
}
