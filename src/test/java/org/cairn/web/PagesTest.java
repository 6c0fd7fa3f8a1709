package org.cairn.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.cairn.testing.Browser;
import org.cairn.testing.CairnTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The frame of the pages and the coordinators' own, in a browser. */
@CairnTest
class PagesTest {

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(ints = {320, 1280})
    void every_page_of_the_frame_is_accessible_and_fits_the_screen(int width) {
        try (BrowserContext visitor = Browser.visitor(width, true)) {
            Page page = visitor.newPage();
            List<String> loud = new ArrayList<>();
            page.onConsoleMessage(message -> {
                if (message.type().equals("error") && !message.text().contains("404")) {
                    loud.add(message.text());
                }
            });
            List<String> found = new ArrayList<>();

            found.addAll(look(page, "/", "home-" + width));
            found.addAll(look(page, "/nothing-here", "not-found-" + width));
            found.addAll(look(page, "/login?error", "login-" + width));
            logIn(page, "admin", "stones-on-the-path");
            page.navigate(home() + "/coordinator");
            leaveOutMostYearsOfOtherTests(page);
            found.addAll(look(page, "overview-" + width));
            found.addAll(look(page, "/coordinator/account", "account-" + width));

            assertThat(found).isEmpty();
            assertThat(loud).isEmpty();
        }
    }

    @Test
    void somebody_who_asked_for_a_page_comes_to_it_after_the_login_by_keyboard_alone_and_without_script() {
        try (BrowserContext visitor = Browser.visitor(1280, false)) {
            Page page = visitor.newPage();
            page.navigate(home() + "/coordinator/account");

            page.focus("#username");
            page.keyboard().type("coordinator");
            page.keyboard().press("Tab");
            page.keyboard().type("walks-before-you");
            page.keyboard().press("Enter");

            page.waitForURL("**/coordinator/account**");
            assertThat(page.title()).startsWith("Your account");
        }
    }

    @Test
    void tasklist_opens_with_cairns_filters_name_and_look_and_its_logout_ends_at_cairns_login() {
        try (BrowserContext visitor = Browser.visitor()) {
            visitor.setDefaultTimeout(120_000); // four megabytes of scripts
            Page page = visitor.newPage();
            List<String> blocked = new ArrayList<>();
            page.onConsoleMessage(message -> {
                if (message.text().contains("Content Security Policy")) {
                    blocked.add(message.text());
                }
            });
            page.navigate(home() + "/camunda/app/tasklist/");
            fillLogin(page, "coordinator", "walks-before-you");

            page.waitForSelector(".task-filter");
            List<String> filters = page.locator(".task-filter h4 a").allInnerTexts().stream()
                    .map(text -> text.replaceAll("\\s*\\(?\\d*\\)?$", "").strip())
                    .toList();
            Browser.screenshot(page, "tasklist");

            assertThat(filters)
                    .containsExactly(
                            "My group's tasks",
                            "My tasks",
                            "Overdue",
                            "Due this week",
                            "Mentors to vet",
                            "Sign-ups to clear up",
                            "Pairings to approve",
                            "Pairs to follow up",
                            "Concerns to handle",
                            "Silent mentors",
                            "Letters that came back",
                            "Groups to form",
                            "Groups to look at");
            assertThat(page.title()).startsWith("Cairn Tasks");
            assertThat(page.locator(".ce-eol-banner").isVisible()).isFalse();
            assertThat(page.locator(".create-task-action").isVisible()).isFalse();
            assertThat(page.locator(".start-process-action").isVisible()).isTrue();
            assertThat(blocked).isEmpty();

            page.click(".account > a");
            page.click(".account .logout a");
            page.waitForURL("**/login?out");
        }
    }

    private List<String> look(Page page, String path, String name) {
        page.navigate(home() + path);
        return look(page, name);
    }

    private static List<String> look(Page page, String name) {
        Browser.screenshot(page, name);
        List<String> found = new ArrayList<>(Browser.violations(page));
        if (Browser.scrollsSideways(page)) {
            found.add(name + " scrolls sideways");
        }
        return found;
    }

    /** An admin sees the hundreds of years that a whole run leaves behind: they are all alike. */
    private static void leaveOutMostYearsOfOtherTests(Page page) {
        page.evaluate("() => document.querySelectorAll("
                + "'main tbody tr:nth-child(n+9), main > ul:not(.cards) > li:nth-child(n+9)')"
                + ".forEach(year => year.remove())");
    }

    private void logIn(Page page, String user, String password) {
        page.navigate(home() + "/login");
        fillLogin(page, user, password);
    }

    private static void fillLogin(Page page, String user, String password) {
        page.fill("#username", user);
        page.fill("#password", password);
        page.click("main button");
    }

    private String home() {
        return "http://localhost:" + port;
    }
}
