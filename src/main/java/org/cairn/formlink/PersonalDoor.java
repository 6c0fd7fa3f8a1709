package org.cairn.formlink;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** Leads from the secret in a letter to the person's page, whose address says nothing. */
@Component
public class PersonalDoor {

    private static final Duration LIFE = Duration.ofDays(30);

    private final PersonalPageDesk pages;
    private final LinkCookies cookies;

    PersonalDoor(PersonalPageDesk pages, LinkCookies cookies) {
        this.pages = pages;
        this.cookies = cookies;
    }

    /**
     * Hands a letter's secret over to a cookie.
     *
     * @param key what stands in the address after {@code /p/}
     * @param rest what follows, empty or with a slash at its beginning
     * @return the way on; empty if the key is no secret that opens a page now
     */
    public Optional<ModelAndView> handOver(
            String key, String rest, HttpServletRequest request, HttpServletResponse response) {
        return LinkToken.read(key).flatMap(token -> pages.open(token).map(page -> {
            cookies.give(request, response, "/p/", page, token, LIFE);
            RedirectView on = new RedirectView("/p/" + page + rest);
            on.setStatusCode(HttpStatus.SEE_OTHER);
            on.setExposeModelAttributes(false);
            return new ModelAndView(on);
        }));
    }

    /** The page that an address speaks of, by its id or by a secret that once opened it. */
    public Optional<UUID> page(String key) {
        try {
            return key.length() == 36
                    ? Optional.of(UUID.fromString(key))
                    : LinkToken.read(key).flatMap(pages::opened);
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
