package org.cairn.formlink;

import java.util.HashMap;
import java.util.Map;
import org.cairn.kernel.InWords;
import org.cairn.mail.MailDesk;
import org.springframework.stereotype.Component;

/** What a question is about, where it does not stand in a letter of its own. */
@Component
class Titles {

    private final Voice voice;
    private final MailDesk mail;

    Titles(Voice voice, MailDesk mail) {
        this.voice = voice;
        this.mail = mail;
    }

    /**
     * What the question's own letter would have as its subject.
     *
     * @param model what the letter speaks of
     */
    String of(PersonalForm form, Map<String, Object> model) {
        if (form.letter().isEmpty()) {
            return "A question for you";
        }
        Map<String, Object> whole = new HashMap<>(model);
        whole.putIfAbsent("link", "");
        whole.putIfAbsent("nth", InWords.nth(1));
        whole.putIfAbsent("another", false);
        return mail.preview(voice.order(form, form.letter(), whole, "preview")).subject();
    }
}
