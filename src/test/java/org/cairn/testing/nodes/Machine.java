package org.cairn.testing.nodes;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A Java machine of its own that offers something at a port, and can be killed. */
public final class Machine implements AutoCloseable {

    /** The line with which a program says that it is up: this, and its port, or 0. */
    public static final String UP = "up at ";

    private final Process process;
    private final int port;

    private Machine(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Cairn, with settings such as {@code --server.port=0}. */
    public static Machine cairn(Path clock, Path log, List<String> settings) {
        List<String> arguments = new ArrayList<>(List.of(clock.toString()));
        arguments.addAll(settings);
        return start(Node.class, "-Xmx600m", log, arguments);
    }

    /** A mail server that puts each letter into a folder. */
    public static Machine mailServer(Path folder, Path log) {
        return start(MailServer.class, "-Xmx200m", log, List.of(folder.toString()));
    }

    /**
     * Starts a program and waits until it is up.
     *
     * @param memory such as {@code -Xmx200m}
     * @param log where it writes what goes wrong
     */
    public static Machine start(Class<?> program, String memory, Path log, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                memory,
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                program.getName()));
        command.addAll(arguments);
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
            BufferedReader said = process.inputReader(StandardCharsets.UTF_8);
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                if (line.startsWith(UP)) {
                    daemon(() -> said.lines().forEach(more -> {})).start();
                    return new Machine(process, Integer.parseInt(line.substring(UP.length())));
                }
            }
            throw new IllegalStateException(program.getSimpleName() + " did not start: " + log);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static Thread daemon(Runnable deed) {
        Thread thread = new Thread(deed);
        thread.setDaemon(true);
        return thread;
    }

    /** Where it listens. */
    public int port() {
        return port;
    }

    /** Ends it in the middle of whatever it does, as {@code kill -9} does. */
    public void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    @Override
    public void close() {
        kill();
    }
}
