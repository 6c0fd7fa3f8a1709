package org.cairn.rehearsal.coordinators;

import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;

/** A body of several parts, as a browser sends a form with files (multipart/form-data, RFC 7578). */
final class Parts {

    static final String BOUNDARY = "cairn-rehearsal-boundary";

    private final List<BodyPublisher> parts = new ArrayList<>();

    Parts field(String name, String value) {
        parts.add(BodyPublishers.ofString(
                "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(BOUNDARY, name, value)));
        return this;
    }

    Parts file(String name, String fileName, String type, byte[] content) {
        parts.add(BodyPublishers.ofString(
                "--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\nContent-Type: %s\r\n\r\n"
                        .formatted(BOUNDARY, name, fileName, type)));
        parts.add(BodyPublishers.ofByteArray(content));
        parts.add(BodyPublishers.ofString("\r\n"));
        return this;
    }

    BodyPublisher end() {
        parts.add(BodyPublishers.ofString("--" + BOUNDARY + "--\r\n"));
        return BodyPublishers.concat(parts.toArray(BodyPublisher[]::new));
    }
}
