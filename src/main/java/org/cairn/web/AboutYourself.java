package org.cairn.web;

import org.cairn.kernel.Refusal;

/** A coordinator is somebody whom the page is about. */
public final class AboutYourself extends Refusal {

    public AboutYourself() {
        super("This is about you, or about somebody you are paired with. Another coordinator can look at it.");
    }
}
