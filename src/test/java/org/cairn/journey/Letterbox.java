package org.cairn.journey;

import com.microsoft.playwright.Page;
import java.util.List;
import org.cairn.kernel.EmailAddress;
import org.cairn.mail.MailDesk;
import org.cairn.mail.OutboxLetter;

/** The letters that were really written, opened in a browser as a mail program does. */
final class Letterbox {

    /** Where the links of a letter lead in a test: it has a port only when Cairn is up. */
    private static final String HOME = "http://localhost:0";

    private final MailDesk mail;
    private final String home;

    Letterbox(MailDesk mail, int port) {
        this.mail = mail;
        this.home = "http://localhost:" + port;
    }

    /** The names of somebody's letters, the newest first. */
    List<String> of(EmailAddress who) {
        return mail.newest(who.value(), 50).stream().map(OutboxLetter::letter).toList();
    }

    /** Shows somebody's newest letter of that name. */
    void open(Page page, EmailAddress who, String name) {
        OutboxLetter letter = mail.newest(who.value(), 50).stream()
                .filter(one -> one.letter().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no letter " + name + " among " + of(who)));
        String html = page.request()
                .get(home + "/mailbox/" + letter.id() + "/html")
                .text()
                .replace("<base target=\"_blank\">", "")
                .replace(HOME, home);
        page.navigate("about:blank"); // a letter is no page of Cairn's, and heeds none of its rules
        page.setContent(html);
    }
}
