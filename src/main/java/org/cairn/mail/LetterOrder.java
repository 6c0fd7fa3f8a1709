package org.cairn.mail;

import java.net.URI;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairn.kernel.EmailAddress;
import org.jspecify.annotations.Nullable;

/**
 * A letter somebody is to get.
 *
 * @param letter which letter, such as {@code check-in-request}
 * @param model what the letter may speak of: maps, lists, texts, numbers and booleans; {@code program} and {@code to}
 *     are filled in from the sender and the recipient where they are missing
 * @param key says which letter to whom on what occasion; one key is one letter for ever
 * @param about the id of what it is about, such as a sign-up's
 * @param thread letters to one person with the same thread answer the first of them
 * @param replyTo who gets the answers; without it, the program's contact
 * @param optOut where the recipient may leave the program, offered by mail programs as “unsubscribe”
 * @param reader the participant who reads it, with links of the own at its foot; null for others
 * @param awaited whether the recipient sits before a page that promises it: it goes out before letters to many
 */
public record LetterOrder(
        String letter,
        Sender from,
        Recipient to,
        Map<String, Object> model,
        String key,
        String about,
        @Nullable String thread,
        @Nullable EmailAddress replyTo,
        @Nullable URI optOut,
        List<Attachment> attachments,
        @Nullable UUID reader,
        boolean awaited) {

    public LetterOrder {
        model = Collections.unmodifiableMap(new LinkedHashMap<>(model));
        attachments = List.copyOf(attachments);
    }

    /** A letter with no more than it must have. */
    public static LetterOrder of(
            String letter, Sender from, Recipient to, Map<String, Object> model, String key, String about) {
        return new LetterOrder(letter, from, to, model, key, about, null, null, null, List.of(), null, false);
    }

    /** The same as a part of a conversation. */
    public LetterOrder inThread(String name) {
        return new LetterOrder(
                letter, from, to, model, key, about, name, replyTo, optOut, attachments, reader, awaited);
    }

    /** The same with answers going to somebody else than the program's contact. */
    public LetterOrder replyTo(EmailAddress address) {
        return new LetterOrder(
                letter, from, to, model, key, about, thread, address, optOut, attachments, reader, awaited);
    }

    /** The same with a page where the recipient may leave the program. */
    public LetterOrder optOut(URI page) {
        return new LetterOrder(
                letter, from, to, model, key, about, thread, replyTo, page, attachments, reader, awaited);
    }

    /** The same with files. */
    public LetterOrder with(List<Attachment> files) {
        return new LetterOrder(letter, from, to, model, key, about, thread, replyTo, optOut, files, reader, awaited);
    }

    /** The same for somebody who waits for it now. */
    public LetterOrder atOnce() {
        return new LetterOrder(letter, from, to, model, key, about, thread, replyTo, optOut, attachments, reader, true);
    }

    /** The same to a participant, who finds the way to the own page at its foot. */
    public LetterOrder readBy(UUID participant) {
        return new LetterOrder(
                letter, from, to, model, key, about, thread, replyTo, optOut, attachments, participant, awaited);
    }
}
