package org.cairn.mail;

import java.util.Optional;

/** Where letters are kept. The texts that the program's people have changed last are the ones that count. */
public interface LetterSource {

    /** The text of a letter, such as that of {@code introduction-mentee}, or nothing if there is no such letter. */
    Optional<String> letter(String name);
}
