package org.cairn.testing.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A Postfix of its own, with its own queue and log, that hands every letter on to another mail server. The programs are
 * the system's ({@code apt-get install postfix}), and want to be started by root.
 */
public final class Postfix implements AutoCloseable {

    private final Path folder;
    private final Path configuration;
    private final int port;

    /**
     * @param folder an empty one
     * @param next the port of the mail server to which letters go on
     */
    public Postfix(Path folder, int next) {
        this.folder = folder;
        configuration = folder.resolve("configuration");
        port = freePort();
        try {
            for (Path above = folder; !Files.isSameFile(above, above.getRoot()); above = above.getParent()) {
                letThrough(above);
            }
            Files.createDirectories(configuration);
            Files.createDirectories(folder.resolve("queue"));
            Path data = Files.createDirectories(folder.resolve("data"));
            Files.setOwner(
                    data, data.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("postfix"));
            Files.writeString(configuration.resolve("main.cf"), main(next));
            Files.writeString(configuration.resolve("master.cf"), MASTER.formatted(port));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        command("start");
    }

    /** Postfix works as a user of its own; folders of tests are closed to others. */
    private static void letThrough(Path folder) throws IOException {
        var permissions = Files.getPosixFilePermissions(folder);
        if (permissions.addAll(PosixFilePermissions.fromString("--x--x--x"))) {
            Files.setPosixFilePermissions(folder, permissions);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Where it listens. */
    public int port() {
        return port;
    }

    public Path log() {
        return folder.resolve("mail.log");
    }

    /** The folder of its settings. */
    public Path configuration() {
        return configuration;
    }

    /** How many letters have gone on to the next mail server. */
    public int handedOn() throws IOException {
        try (Stream<String> lines = Files.lines(log())) {
            return (int) lines.filter(line -> line.contains(" status=sent ")).count();
        }
    }

    @Override
    public void close() {
        command("abort");
    }

    private void command(String... words) {
        List<String> command = new ArrayList<>(List.of("postfix", "-c", configuration.toString()));
        command.addAll(List.of(words));
        Path said = folder.resolve("said");
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(said.toFile()))
                    .start();
            assertThat(process.waitFor()).as(() -> read(said)).isZero();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private String main(int next) {
        return """
                compatibility_level = 3.6
                queue_directory = %1$s/queue
                data_directory = %1$s/data
                maillog_file = %1$s/mail.log
                maillog_file_prefixes = %1$s
                inet_interfaces = loopback-only
                inet_protocols = ipv4
                myhostname = mail.example.org
                mydestination =
                mynetworks = 127.0.0.0/8
                smtpd_relay_restrictions = permit_mynetworks, reject
                smtpd_client_connection_rate_limit = 0
                relayhost = [127.0.0.1]:%2$d
                smtp_host_lookup = native
                smtpd_peername_lookup = no
                default_database_type = hash
                alias_maps =
                in_flow_delay = 0
                """
                .formatted(folder, next);
    }

    private static final String MASTER =
            """
            127.0.0.1:%d inet n - n - - smtpd
            cleanup unix n - n - 0 cleanup
            qmgr unix n - n 300 1 qmgr
            rewrite unix - - n - - trivial-rewrite
            bounce unix - - n - 0 bounce
            defer unix - - n - 0 bounce
            trace unix - - n - 0 bounce
            proxymap unix - - n - - proxymap
            smtp unix - - n - - smtp
            error unix - - n - - error
            retry unix - - n - - error
            anvil unix - - n - 1 anvil
            scache unix - - n - 1 scache
            showq unix n - n - - showq
            postlog unix-dgram n - n - 1 postlogd
            """;
}
