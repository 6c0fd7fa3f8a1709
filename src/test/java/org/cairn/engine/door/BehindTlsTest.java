package org.cairn.engine.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.cairn.testing.CairnTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** Danger 10: cookies and headers behind a proxy that speaks TLS. */
@CairnTest
@TestPropertySource(properties = "server.forward-headers-strategy=native")
class BehindTlsTest {

    private static final Map<String, String> OVER_TLS = Map.of("X-Forwarded-Proto", "https");

    @LocalServerPort
    int port;

    @Test
    void the_bare_web_application_sends_bare_cookies_and_lets_strings_be_evaluated() {
        var page = Client.at(BareCamunda.port(), OVER_TLS).get("/camunda/app/welcome/bare/");
        var tasklist = Client.at(BareCamunda.port(), OVER_TLS).get("/camunda/app/tasklist/bare/");

        assertThat(cookies(tasklist)).anySatisfy(cookie -> assertThat(cookie).doesNotContainIgnoringCase("secure"));
        assertThat(page.headers().firstValue("Strict-Transport-Security")).isEmpty();
        assertThat(policy(tasklist)).contains("'unsafe-eval'", "https:");
    }

    @Test
    void cairns_cookies_are_secure_and_nothing_is_evaluated() {
        Client coordinator = Client.at(port, OVER_TLS);
        var loginPage = coordinator.get("/login");
        // Secure cookies do not come back over the plain line of this test, so each answer stands for itself.
        var asked = coordinator.get("/camunda/app/tasklist/default/");

        assertThat(cookies(loginPage)).isNotEmpty().allSatisfy(BehindTlsTest::isSafe);
        assertThat(cookies(asked)).isNotEmpty().allSatisfy(BehindTlsTest::isSafe);
        assertThat(List.of(loginPage, asked))
                .allSatisfy(answer -> assertThat(answer.headers().firstValue("Strict-Transport-Security"))
                        .hasValueSatisfying(header -> assertThat(header).contains("max-age=31536000")));
    }

    @Test
    void tasklists_own_cookie_is_secure_too_and_its_page_runs_only_its_own_scripts() {
        Client plain = Client.at(port);
        plain.logIn("coordinator", "walks-before-you");
        Client overTls = Client.at(
                port, Map.of("X-Forwarded-Proto", "https", "Cookie", "CAIRN-SESSION=" + plain.cookie("CAIRN-SESSION")));

        var tasklist = overTls.get("/camunda/app/tasklist/default/");

        assertThat(tasklist.statusCode()).isEqualTo(200);
        assertThat(cookies(tasklist))
                .anySatisfy(cookie -> assertThat(cookie).startsWith("XSRF-TOKEN="))
                .allSatisfy(cookie -> assertThat(cookie).containsIgnoringCase("secure"));
        assertThat(policy(tasklist))
                .contains("script-src 'self' 'sha256-")
                .contains("frame-ancestors 'none'")
                .doesNotContain("unsafe-eval", "https:");
        assertThat(tasklist.headers().allValues("Content-Security-Policy")).hasSize(1);
    }

    private static void isSafe(String cookie) {
        assertThat(cookie)
                .containsIgnoringCase("; Secure")
                .containsIgnoringCase("; SameSite=Lax")
                .containsIgnoringCase("; HttpOnly");
    }

    private static List<String> cookies(HttpResponse<String> answer) {
        return answer.headers().allValues("Set-Cookie");
    }

    private static String policy(HttpResponse<String> answer) {
        return answer.headers().firstValue("Content-Security-Policy").orElse("");
    }
}
