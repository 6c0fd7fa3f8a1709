package org.cairn.rehearsal.browser;

import java.util.Optional;

/**
 * What came back.
 *
 * @param path of the page that was asked for
 * @param location where the page leads on to, if it does
 */
public record Answer(String path, int status, String body, Optional<String> location) {

    /** Whether the page leads on to another one. */
    public boolean leadsOn() {
        return status >= 300 && status < 400 && location.isPresent();
    }

    /** Whether it is a page that somebody can read. */
    public boolean fine() {
        return status >= 200 && status < 300;
    }
}
