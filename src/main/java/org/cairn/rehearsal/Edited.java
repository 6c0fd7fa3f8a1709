package org.cairn.rehearsal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cairn.rehearsal.Opening.NotPlayable;
import org.cairn.rehearsal.browser.Answer;
import org.cairn.rehearsal.coordinators.Desk;

/** Deploys what an admin has drawn and written, as Modeler does: what cannot work is refused with the remedy. */
final class Edited {

    private static final List<String> KINDS = List.of(".bpmn", ".dmn", ".md", ".form");

    private Edited() {}

    static void deploy(RehearsalPlan plan, Desk admin) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        Stream.of(plan.processes(), plan.forms()).forEach(folder -> {
            if (folder != null) {
                files.putAll(in(folder));
            }
        });
        if (!files.isEmpty()) {
            Answer deployed = admin.deploy(files);
            if (!deployed.fine()) {
                throw new NotPlayable(sentence(deployed.body()));
            }
        }
    }

    private static Map<String, byte[]> in(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new NotPlayable(folder + " is no folder.");
        }
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
                String name = String.valueOf(file.getFileName());
                if (KINDS.stream().anyMatch(name::endsWith)) {
                    files.put(name, Files.readAllBytes(file));
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return files;
    }

    private static String sentence(String body) {
        try {
            return new ObjectMapper().readTree(body).path("message").asText(body);
        } catch (JsonProcessingException words) {
            return body;
        }
    }
}
