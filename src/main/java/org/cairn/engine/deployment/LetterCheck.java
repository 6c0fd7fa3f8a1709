package org.cairn.engine.deployment;

import java.util.List;
import org.cairn.kernel.Refusal;
import org.cairn.mail.MailDesk;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Reads a letter. */
@Component
class LetterCheck implements FileCheck {

    private final ObjectProvider<MailDesk> mail;

    LetterCheck(ObjectProvider<MailDesk> mail) {
        this.mail = mail;
    }

    @Override
    public boolean reads(String file) {
        return Names.isLetter(file);
    }

    @Override
    public List<String> problems(String file, String text, References references) {
        try {
            mail.getObject().check(Names.letter(file), text);
            return List.of();
        } catch (Refusal unreadable) {
            return List.of(unreadable.sentence());
        }
    }
}
