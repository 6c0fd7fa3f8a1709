package org.cairn.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;

/** The files that an admin edits, as they lie in the project. */
final class Bundle {

    static final Path PROCESSES = Path.of("processes");
    static final Path FORMS = Path.of("forms");
    static final Path LETTERS = PROCESSES.resolve("letters");
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern CONDITION_ON_ITS_OWN = Pattern.compile("(?m)^\\s*</?#[^\n]*>\\s*$");
    private static final Pattern CONDITION = Pattern.compile("</?#[^>]*>");
    private static final Pattern BLANK_LINE = Pattern.compile("\n\\s*\n");

    private Bundle() {}

    /** Diagrams by the names of their files, without the ending. */
    static Map<String, BpmnModelInstance> diagrams() {
        Map<String, BpmnModelInstance> diagrams = new TreeMap<>();
        files(PROCESSES, ".bpmn").forEach(file -> diagrams.put(name(file), Bpmn.readModelFromFile(file.toFile())));
        return diagrams;
    }

    /** The text of a diagram. */
    static String diagram(String name) {
        return text(PROCESSES.resolve(name + ".bpmn"));
    }

    /** Forms as JSON by the names of their files, without the ending. */
    static Map<String, String> forms() {
        Map<String, String> forms = new TreeMap<>();
        files(FORMS, ".form").forEach(file -> forms.put(name(file), text(file)));
        return forms;
    }

    /** Letters by their names. */
    static Map<String, String> letters() {
        Map<String, String> letters = new TreeMap<>();
        files(LETTERS, ".md").forEach(file -> letters.put(name(file), text(file)));
        return letters;
    }

    /** What stands between the blank lines and the conditions of a letter. */
    static List<String> paragraphs(String letter) {
        String open = CONDITION_ON_ITS_OWN.matcher(letter).replaceAll("\n");
        return BLANK_LINE
                .splitAsStream(CONDITION.matcher(open).replaceAll(""))
                .map(String::strip)
                .filter(paragraph -> !paragraph.isEmpty())
                .toList();
    }

    /** All of Cairn's own source code. */
    static String sources() {
        StringBuilder all = new StringBuilder();
        files(SOURCES, ".java").forEach(file -> all.append(text(file)).append('\n'));
        return all.toString();
    }

    /** {@code Sign-up received} is {@code signUpReceived}. */
    static String camelCase(String label) {
        StringBuilder id = new StringBuilder();
        for (String word : label.replace("'", "").split("[^A-Za-z0-9]+")) {
            String small = word.toLowerCase(Locale.ROOT);
            id.append(id.isEmpty() ? small : small.substring(0, 1).toUpperCase(Locale.ROOT) + small.substring(1));
        }
        return id.toString();
    }

    private static List<Path> files(Path folder, String ending) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String name(Path file) {
        String name = file.getFileName().toString();
        return name.substring(0, name.lastIndexOf('.'));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
