package org.cairn.trial;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.util.FileSystemUtils;

/**
 * A PostgreSQL server that Cairn starts for itself. It keeps its data in a folder, listens to this machine only, asks
 * for a password that is kept beside the data, and writes to the disk before it says so, like any server that matters.
 */
final class EmbeddedDatabase implements AutoCloseable {

    static final String USER = "postgres";

    private static final Duration PATIENCE = Duration.ofMinutes(2); // it may have to recover from a power cut

    private final FileChannel lock;
    private final EmbeddedPostgres server;
    private final String password;

    private EmbeddedDatabase(FileChannel lock, EmbeddedPostgres server, String password) {
        this.lock = lock;
        this.server = server;
        this.password = password;
    }

    /**
     * Starts the server on the data in a folder, which is made if it is not there.
     *
     * @throws DataInUse if another Cairn runs on the same folder
     */
    static EmbeddedDatabase start(Path folder) {
        Path home = folder.toAbsolutePath().normalize();
        try {
            keepPrivate(home);
            FileChannel lock = lock(home);
            try {
                return start(home, lock);
            } catch (IOException | SQLException | RuntimeException broken) {
                lock.close();
                throw broken;
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(trouble(home), broken);
        } catch (SQLException broken) {
            throw new IllegalStateException(trouble(home), broken);
        }
    }

    String url() {
        return server.getJdbcUrl(USER, "postgres").replaceFirst("\\?.*", "");
    }

    String password() {
        return password;
    }

    @Override
    public void close() {
        try (lock) {
            server.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static EmbeddedDatabase start(Path home, FileChannel lock) throws IOException, SQLException {
        Path data = home.resolve("postgres");
        if (Files.notExists(data)) {
            make(home, data);
        }
        stopOrphan(data);
        String password = Files.readString(passwordFile(data));
        return new EmbeddedDatabase(lock, server(home, data, password), password);
    }

    /** Makes the data beside their place and moves them there whole: a first start that is cut short leaves nothing. */
    private static void make(Path home, Path data) throws IOException, SQLException {
        Path unfinished = home.resolve("postgres-unfinished");
        stopOrphan(unfinished);
        FileSystemUtils.deleteRecursively(unfinished);
        String password = HexFormat.of().formatHex(new SecureRandom().generateSeed(24));
        try (var server = server(home, unfinished, password);
                var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("alter role " + USER + " password '" + password + "'");
        }
        keepSecret(passwordFile(unfinished), password);
        Files.writeString(
                unfinished.resolve("pg_hba.conf"),
                """
                host all all 127.0.0.1/32 scram-sha-256
                host all all ::1/128      scram-sha-256
                """);
        Files.move(unfinished, data, StandardCopyOption.ATOMIC_MOVE);
    }

    private static EmbeddedPostgres server(Path home, Path data, String password) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false) // the pool is closed first, see TrialDatabase
                .setOverrideWorkingDirectory(home.resolve("postgres-program").toFile())
                .setPGStartupWait(PATIENCE)
                .setLocaleConfig("locale-provider", "builtin") // the same on every machine
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setLocaleConfig("locale", "C")
                .setConnectConfig("password", password)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("max_connections", "60")
                .setServerConfig("shared_buffers", "64MB")
                .setServerConfig("logging_collector", "on")
                .setServerConfig("log_filename", "postgresql-%a.log")
                .setServerConfig("log_truncate_on_rotation", "on")
                .start();
    }

    private static FileChannel lock(Path home) throws IOException {
        FileChannel channel =
                FileChannel.open(home.resolve("in-use"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock held = channel.tryLock();
            if (held != null) {
                return channel;
            }
        } catch (OverlappingFileLockException sameProcess) {
            // answered below
        }
        channel.close();
        throw new DataInUse(home);
    }

    /**
     * Stops the server that a killed Cairn left behind. Whoever holds the lock knows that nobody else wants it. A
     * process that merely got the same number is left alone.
     */
    private static void stopOrphan(Path data) throws IOException {
        Path note = data.resolve("postmaster.pid");
        if (Files.notExists(note)) {
            return;
        }
        List<String> lines = Files.readAllLines(note);
        var process = lines.isEmpty()
                ? Optional.<ProcessHandle>empty()
                : ProcessHandle.of(Long.parseLong(lines.get(0).strip()));
        if (process.isEmpty()) {
            return; // PostgreSQL itself recovers from a note without a process
        }
        if (serves(process.get(), data)) {
            process.get().destroy();
            waitFor(process.get());
        } else {
            Files.deleteIfExists(note);
        }
    }

    private static boolean serves(ProcessHandle process, Path data) {
        return process.info().commandLine().orElse("postgres " + data).contains(data.toString());
    }

    private static void waitFor(ProcessHandle process) throws IOException {
        try {
            process.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", interrupted);
        } catch (ExecutionException | TimeoutException stuck) {
            throw new IOException("An earlier database server, process " + process.pid() + ", does not stop.", stuck);
        }
    }

    private static Path passwordFile(Path data) {
        return data.resolve("cairn-password");
    }

    /** Its owner's alone: whoever could write there could put a program of their own in PostgreSQL's place. */
    private static void keepPrivate(Path home) throws IOException {
        if (Files.notExists(home)) {
            Files.createDirectories(home);
            if (posix(home)) {
                Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx------"));
            }
        }
    }

    private static boolean posix(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private static void keepSecret(Path file, String secret) throws IOException {
        if (posix(file)) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(file, secret);
    }

    private static String trouble(Path home) {
        return "The database in " + home + " does not start; postgres/log in that folder may say why.";
    }
}
