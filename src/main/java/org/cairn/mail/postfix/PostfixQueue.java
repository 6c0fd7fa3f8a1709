package org.cairn.mail.postfix;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The messages that a Postfix holds, as {@code postqueue -j} tells them: a line of JSON each (Postfix 3.1 and newer). */
public final class PostfixQueue {

    private static final int PATIENCE = 30; // seconds

    private final List<String> command;

    /** @param command what writes a line of JSON for each message */
    public PostfixQueue(List<String> command) {
        this.command = List.copyOf(command);
    }

    /** @param configuration the folder of its settings; the usual one if there is none */
    public static PostfixQueue of(@Nullable Path configuration) {
        List<String> folder = configuration == null ? List.of() : List.of("-c", configuration.toString());
        return new PostfixQueue(Stream.of(List.of("postqueue"), folder, List.of("-j"))
                .flatMap(List::stream)
                .toList());
    }

    /**
     * The queue ids of all messages that are there, complete.
     *
     * @throws IOException if the queue cannot be read
     */
    public Set<String> ids() throws IOException {
        Process asked = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        Set<String> ids = new HashSet<>();
        try (MappingIterator<JsonNode> held =
                new ObjectMapper().readerFor(JsonNode.class).readValues(asked.getInputStream())) {
            while (held.hasNextValue()) {
                ids.add(held.nextValue().path("queue_id").asText());
            }
        } finally {
            end(asked);
        }
        if (asked.exitValue() != 0) {
            throw new IOException("postqueue ended with " + asked.exitValue());
        }
        return ids;
    }

    private static void end(Process asked) throws IOException {
        try {
            if (!asked.waitFor(PATIENCE, TimeUnit.SECONDS)) {
                asked.destroyForcibly().waitFor();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        }
    }
}
