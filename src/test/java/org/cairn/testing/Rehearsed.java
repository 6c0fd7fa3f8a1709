package org.cairn.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.cairn.Cairn;

/**
 * A rehearsal in a machine of its own, as an admin begins it, and how it ended.
 *
 * @param code the exit code
 * @param said what it wrote
 * @param wrong what it wrote about what went wrong
 */
public record Rehearsed(int code, String said, String wrong) {

    /** The people of the trial. */
    public static final Path SAMPLE = Path.of("src/main/resources/sample").toAbsolutePath();

    /**
     * Rehearses and waits until it is over. What is said to an installation is set, and must not be heard.
     *
     * @param folder where the command is given
     */
    public static Rehearsed in(Path folder, List<String> people, String... options)
            throws IOException, InterruptedException {
        return by(Cairn.class, folder, people, options);
    }

    /**
     * The same by another program.
     *
     * @param program what has the main method
     */
    public static Rehearsed by(Class<?> program, Path folder, List<String> people, String... options)
            throws IOException, InterruptedException {
        Path said = folder.resolve("said");
        Path wrong = folder.resolve("wrong");
        Process process = machine(program, folder, people, options)
                .redirectOutput(said.toFile())
                .redirectError(wrong.toFile())
                .start();
        return new Rehearsed(process.waitFor(), Files.readString(said), Files.readString(wrong));
    }

    /** Rehearses until it says these words, and then asks it to end, as Ctrl-C does. */
    public static Rehearsed until(String words, Path folder, List<String> people, String... options)
            throws IOException, InterruptedException {
        Path wrong = folder.resolve("wrong");
        Process process = machine(Cairn.class, folder, people, options)
                .redirectError(wrong.toFile())
                .start();
        StringBuilder said = new StringBuilder();
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                said.append(line).append('\n');
                if (line.contains(words)) {
                    process.toHandle().destroy(); // what it still says is read
                }
            }
        }
        return new Rehearsed(process.waitFor(), said.toString(), Files.readString(wrong));
    }

    private static ProcessBuilder machine(Class<?> program, Path folder, List<String> people, String... options)
            throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-XX:+UseSerialGC",
                "-Djava.io.tmpdir=" + Files.createDirectories(folder.resolve("temporary")),
                "-cp",
                System.getProperty("java.class.path"),
                program.getName(),
                "rehearse"));
        command.addAll(people);
        command.addAll(List.of(options));
        ProcessBuilder machine = new ProcessBuilder(command).directory(folder.toFile());
        machine.environment().put("SPRING_DATASOURCE_HIKARI_JDBC_URL", "jdbc:postgresql://nowhere.example.org/real");
        machine.environment().put("SPRING_MAIL_HOST", "nowhere.example.org");
        return machine;
    }

    /** What is left in the folder for temporary files, where the database was. */
    public static List<Path> leftIn(Path folder) throws IOException {
        try (Stream<Path> left = Files.walk(folder.resolve("temporary"))) {
            return left.filter(file -> file.toString().contains("cairn")).toList();
        }
    }

    /** Whether a database server works in that folder. */
    public static boolean servesIn(Path folder) {
        return ProcessHandle.allProcesses()
                .map(process -> process.info().commandLine().orElse(""))
                .anyMatch(line -> line.contains("postgres") && line.contains(folder.toString()));
    }

    /** The first people of a sample, in a file of their own in a folder. */
    public static Path first(String file, int people, Path folder) throws IOException {
        List<String> rows = Files.readAllLines(SAMPLE.resolve(file), StandardCharsets.UTF_8);
        return Files.write(folder.resolve(file), rows.subList(0, people + 1));
    }
}
