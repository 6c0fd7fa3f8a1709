package org.cairn.formlink;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.cairn.testing.Browser;
import org.cairn.testing.CairnTest;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@CairnTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LostLinkTest {

    @LocalServerPort
    private int port;

    @Test
    void a_link_that_nobody_sent_leads_to_a_new_one() {
        try (BrowserContext visitor = Browser.visitor(320, true)) {
            Page page = visitor.newPage();

            var answer = page.navigate(
                    "http://localhost:" + port + "/f/" + LinkToken.fresh().secret());
            Browser.screenshot(page, "link-lost");

            assertThat(answer.status()).isEqualTo(404);
            assertThat(page.locator("h1").textContent()).contains("no longer works");
            assertThat(Browser.violations(page)).isEmpty();
            assertThat(Browser.scrollsSideways(page)).isFalse();
            page.locator("button").click();
            assertThat(page.locator("h1").textContent()).contains("Please check your email");
        }
    }
}
