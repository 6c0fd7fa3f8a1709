package org.cairn.rehearsal.post;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * A letter as its reader sees it.
 *
 * @param number which of all letters it is, from 1
 * @param at when it came
 * @param to the address of the reader, in small letters
 * @param name how the reader is called
 * @param html the words with their look; empty if there are none
 * @param calendar the calendar entry that came with it; empty if none did
 * @param message the whole message, as it would lie on a disk
 */
public record Letter(
        int number,
        Instant at,
        String to,
        String name,
        String messageId,
        String subject,
        String text,
        String html,
        String calendar,
        byte[] message) {

    private static final String BUTTON = "inline-block";

    /** The links that look like buttons, in the order of the page: what the letter is about. */
    public List<Link> buttons() {
        return links().stream().filter(Link::button).toList();
    }

    /** Every link to a page, in the order of the letter. */
    public List<Link> links() {
        return Jsoup.parse(html).select("a[href^=http]").stream()
                .map(Letter::link)
                .toList();
    }

    /** The link whose words contain these; empty if there is none. */
    public Optional<Link> link(String words) {
        return links().stream().filter(link -> link.words().contains(words)).findFirst();
    }

    private static Link link(Element anchor) {
        return new Link(anchor.text(), anchor.attr("href"), anchor.attr("style").contains(BUTTON));
    }

    /**
     * A link.
     *
     * @param button whether it looks like a button
     */
    public record Link(String words, String address, boolean button) {}
}
