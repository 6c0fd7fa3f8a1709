package org.cairn.commandline;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A folder with the files of one test, and the command line that works in it. */
final class Folder {

    static final Path CRITERIA = Path.of("processes/matching-criteria.dmn");

    private final Path path;

    /** How a command ended. */
    record Ended(int code, String out, String err) {}

    Folder(Path path) {
        this.path = path;
    }

    Folder with(String name, String... lines) throws IOException {
        Files.writeString(path.resolve(name), String.join("\n", lines) + "\n");
        return this;
    }

    Path file(String name) {
        return path.resolve(name);
    }

    List<String> lines(String name) throws IOException {
        return Files.readAllLines(path.resolve(name));
    }

    List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(path)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    /** Runs the command; a word that ends like a file is a file of this folder unless it has a folder of its own. */
    Ended run(String... words) {
        List<String> arguments = new ArrayList<>();
        for (String word : words) {
            boolean file = word.matches("[^/]+\\.(csv|json|dmn)");
            arguments.add(file ? path.resolve(word).toString() : word);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = new CommandLine(print(out), print(err)).run(arguments.toArray(String[]::new));
        return new Ended(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static PrintStream print(ByteArrayOutputStream to) {
        return new PrintStream(to, true, StandardCharsets.UTF_8);
    }
}
