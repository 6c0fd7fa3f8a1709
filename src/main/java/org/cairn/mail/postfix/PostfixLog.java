package org.cairn.mail.postfix;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The log of a Postfix, with the part of it that was put aside last ({@code mail.log.1}). Its {@code cleanup} names the
 * Message-ID of a message as soon as the header has come, and the queue manager speaks of a message only once all of it
 * is safely there.
 */
public final class PostfixLog {

    private static final Pattern BEGUN = Pattern.compile("/cleanup\\[\\d+]: (\\w+): message-id=(\\S+)$");
    private static final Pattern TAKEN = Pattern.compile("/qmgr\\[\\d+]: (\\w+): from=");

    private final Path file;

    /** @param file the newest part of the log */
    public PostfixLog(Path file) {
        this.file = file;
    }

    /** How long the newest part is, in bytes. */
    public long length() throws IOException {
        return Files.size(file);
    }

    /**
     * What is written about a message.
     *
     * @param messageId as in its header, with the angle brackets
     * @param others messages that the log has to know, if it reaches back far enough
     */
    public Trace trace(String messageId, Collection<String> others) throws IOException {
        Reading reading = new Reading(messageId, others);
        Path before = file.resolveSibling(file.getFileName() + ".1");
        if (Files.exists(before)) {
            reading.read(before);
        }
        reading.read(file);
        return new Trace(reading.taken, reading.begun, reading.unknown.isEmpty());
    }

    private static final class Reading {

        private final String messageId;
        private final Set<String> unknown;
        private final Set<String> begun = new HashSet<>();
        private final Set<String> taken = new HashSet<>();

        private Reading(String messageId, Collection<String> others) {
            this.messageId = messageId;
            unknown = new HashSet<>(others);
        }

        private void read(Path part) throws IOException {
            try (BufferedReader lines = Files.newBufferedReader(part, StandardCharsets.ISO_8859_1)) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    heed(line);
                }
            }
        }

        /** A queue id is used again once its message is gone. */
        private void heed(String line) {
            Matcher begins = BEGUN.matcher(line);
            if (begins.find()) {
                unknown.remove(begins.group(2));
                begun.remove(begins.group(1));
                if (begins.group(2).equals(messageId)) {
                    begun.add(begins.group(1));
                }
                return;
            }
            Matcher takes = TAKEN.matcher(line);
            if (takes.find() && begun.remove(takes.group(1))) {
                taken.add(takes.group(1));
            }
        }
    }
}
