package org.cairn.formlink;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Makes the addresses that stand in letters: a fresh secret each time, of which only the hash is kept. */
@Component
class LinkAddresses {

    private final PersonalLinks links;
    private final LinkSettings settings;
    private final Clock clock;
    private final URI home;

    /** @param home where people reach this installation, without a slash at the end */
    LinkAddresses(
            PersonalLinks links,
            LinkSettings settings,
            Clock clock,
            @Value("${cairn.address:http://localhost:${server.port:8080}}") URI home) {
        this.links = links;
        this.settings = settings;
        this.clock = clock;
        this.home = home;
    }

    /** For a letter that asks or reminds: it opens long after the day an answer was hoped for. */
    String ofRequest(PersonalForm form) {
        Instant now = clock.instant();
        Instant due = form.due();
        Instant from = due == null || due.isBefore(now) ? now : due;
        return fresh(
                form, from.atZone(ZoneOffset.UTC).plus(settings.lastAfterDue()).toInstant(), false);
    }

    String ofOffer(PersonalForm form, Instant expires) {
        return fresh(form, expires, false);
    }

    /** For a reader who asked for a new one. */
    String ofRenewal(PersonalForm form) {
        return fresh(
                form,
                clock.instant().atZone(ZoneOffset.UTC).plus(settings.renewed()).toInstant(),
                true);
    }

    private String fresh(PersonalForm form, Instant expires, boolean renewal) {
        LinkToken token = LinkToken.fresh();
        links.save(new PersonalLink(token, form.id(), clock.instant(), expires, renewal));
        return home + "/f/" + token.secret();
    }
}
