package org.cairn.rehearsal.post;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a message says, in each of the ways in which it says it. */
final class Parts {

    private static final List<String> KINDS = List.of("text/plain", "text/html", "text/calendar");

    private final Map<String, String> byKind = new HashMap<>();

    Parts(MimeMessage message) throws MessagingException, IOException {
        collect(message);
    }

    /** The words of a kind, such as {@code text/plain}; empty if there are none. */
    String words(String kind) {
        return byKind.getOrDefault(kind, "");
    }

    private void collect(Part part) throws MessagingException, IOException {
        Object content = part.getContent();
        if (content instanceof Multipart several) {
            for (int one = 0; one < several.getCount(); one++) {
                collect(several.getBodyPart(one));
            }
            return;
        }
        for (String kind : KINDS) {
            if (part.isMimeType(kind)) {
                byKind.putIfAbsent(
                        kind,
                        content instanceof String words
                                ? words
                                : new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
            }
        }
    }
}
