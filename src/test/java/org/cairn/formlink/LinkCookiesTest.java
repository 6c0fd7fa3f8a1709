package org.cairn.formlink;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LinkCookiesTest {

    private final LinkCookies cookies = new LinkCookies();
    private final MockHttpServletRequest request = new MockHttpServletRequest();
    private final MockHttpServletResponse response = new MockHttpServletResponse();
    private final UUID form = UUID.randomUUID();
    private final LinkToken token = LinkToken.fresh();

    @Test
    void over_tls_the_cookie_belongs_to_this_host_alone() {
        request.setSecure(true);

        cookies.give(request, response, form, token, Duration.ofDays(3));

        assertThat(response.getHeader("Set-Cookie"))
                .startsWith("__Host-form-" + form + "=" + token.secret())
                .contains("Path=/;", "Secure", "HttpOnly", "SameSite=Lax", "Max-Age=259200")
                .doesNotContain("Domain");
    }

    @Test
    void over_plain_http_the_cookie_is_sent_to_its_own_form_only() {
        cookies.give(request, response, form, token, Duration.ofDays(3));

        assertThat(response.getHeader("Set-Cookie"))
                .startsWith("form-" + form + "=" + token.secret())
                .contains("Path=/f/" + form + ";", "HttpOnly", "SameSite=Lax")
                .doesNotContain("Secure");
    }

    @Test
    void a_cookie_opens_the_form_that_it_was_given_for_and_no_other() {
        request.setSecure(true);
        request.setCookies(new Cookie("__Host-form-" + form, token.secret()));

        assertThat(cookies.read(request, form)).contains(token);
        assertThat(cookies.read(request, UUID.randomUUID())).isEmpty();
    }

    @Test
    void over_tls_a_cookie_that_another_site_could_have_set_is_not_read() {
        request.setSecure(true);
        request.setCookies(new Cookie("form-" + form, token.secret()));

        assertThat(cookies.read(request, form)).isEmpty();
    }

    @Test
    void a_cookie_never_outlives_a_month() {
        cookies.give(request, response, form, token, Duration.ofDays(300));

        assertThat(response.getHeader("Set-Cookie")).contains("Max-Age=2592000;");
    }

    @Test
    void whoever_opens_many_forms_loses_the_oldest_cookies_first() {
        request.setSecure(true);
        request.setCookies(IntStream.range(0, 21)
                .mapToObj(each -> new Cookie("__Host-form-" + each, token.secret()))
                .toArray(Cookie[]::new));

        cookies.give(request, response, form, token, Duration.ofDays(3));

        assertThat(response.getHeaders("Set-Cookie"))
                .hasSize(3)
                .anyMatch(cookie -> cookie.startsWith("__Host-form-0=;") && cookie.contains("Max-Age=0"))
                .anyMatch(cookie -> cookie.startsWith("__Host-form-1=;") && cookie.contains("Max-Age=0"))
                .anyMatch(cookie -> cookie.startsWith("__Host-form-" + form));
    }
}
