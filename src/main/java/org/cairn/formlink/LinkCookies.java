package org.cairn.formlink;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * Carries the secret of a link from the address in the letter to the page: one cookie a form, so that two open forms do
 * not mix. Over TLS it is a {@code __Host-} cookie, which nobody but this host can set and which therefore belongs to
 * the whole host; in the plain-http trial it is bound to the form's path instead.
 */
@Component
class LinkCookies {

    private static final String PLAIN = "form-";
    private static final String SECURE = "__Host-" + PLAIN;
    private static final Duration LONGEST = Duration.ofDays(30);

    /** Browsers send the oldest first; what one has beyond this many is taken back, so that headers stay short. */
    private static final int MOST = 20;

    void give(HttpServletRequest request, HttpServletResponse response, UUID form, LinkToken token, Duration life) {
        give(request, response, "/f/", form, token, life);
    }

    /** @param folder where the page lies */
    void give(
            HttpServletRequest request,
            HttpServletResponse response,
            String folder,
            UUID form,
            LinkToken token,
            Duration life) {
        List<String> others = names(request).stream()
                .filter(name -> !name.equals(name(request, form)))
                .toList();
        others.stream()
                .limit(Math.max(0, others.size() - MOST + 1))
                .forEach(name -> write(request, response, name, folder + form, "", Duration.ZERO));
        Duration lasts = life.compareTo(LONGEST) < 0 ? life : LONGEST;
        write(request, response, name(request, form), folder + form, token.secret(), lasts);
    }

    Optional<LinkToken> read(HttpServletRequest request, UUID form) {
        String name = name(request, form);
        return cookies(request).stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .findFirst()
                .flatMap(LinkToken::read);
    }

    private static void write(
            HttpServletRequest request,
            HttpServletResponse response,
            String name,
            String path,
            String value,
            Duration life) {
        ResponseCookie cookie = ResponseCookie.from(name, value)
                .path(request.isSecure() ? "/" : path)
                .secure(request.isSecure())
                .httpOnly(true)
                .sameSite("Lax")
                .maxAge(life)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    private static String name(HttpServletRequest request, UUID form) {
        return (request.isSecure() ? SECURE : PLAIN) + form;
    }

    /** Only over TLS: bound to paths, no other form's cookie is sent here. */
    private static List<String> names(HttpServletRequest request) {
        return cookies(request).stream()
                .map(Cookie::getName)
                .filter(name -> name.startsWith(SECURE))
                .toList();
    }

    private static List<Cookie> cookies(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null ? List.of() : Arrays.asList(cookies);
    }
}
