package org.cairn.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the other tests rely on when they look at a page. */
class BrowserTest {

    @Test
    void a_picture_without_words_a_field_without_a_label_and_faint_text_are_found() {
        try (BrowserContext visitor = Browser.visitor()) {
            Page page = visitor.newPage();
            page.setContent(
                    """
                    <!doctype html><html lang="en"><title>A page</title><body style="background: #fff"><main>
                    <img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">
                    <input type="text">
                    <p style="color: #ccc">Hard to read</p>
                    </main>""");

            List<String> violations = Browser.violations(page);

            assertThat(violations)
                    .hasSize(3)
                    .anyMatch(violation -> violation.startsWith("image-alt"))
                    .anyMatch(violation -> violation.startsWith("label"))
                    .anyMatch(violation -> violation.startsWith("color-contrast"));
        }
    }
}
