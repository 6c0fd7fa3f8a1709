package org.cairn.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** The trial's database keeps what it was given, whatever happens to the program that started it. */
class EmbeddedDatabaseTest {

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    @Test
    void keeps_its_data_over_a_restart_and_writes_to_the_disk() throws Exception {
        String first;
        try (var database = EmbeddedDatabase.start(folder)) {
            first = database.password();
            run(database, "create table kept (word text)");
            run(database, "insert into kept values ('Grüße')");
            assertThat(ask(database, "show fsync")).isEqualTo("on");
            assertThat(ask(database, "show synchronous_commit")).isEqualTo("on");
            assertThat(ask(database, "show server_encoding")).isEqualTo("UTF8");
            assertThat(ask(database, "select upper('é')")).isEqualTo("É");
        }

        try (var database = EmbeddedDatabase.start(folder)) {
            assertThat(ask(database, "select word from kept")).isEqualTo("Grüße");
            assertThat(database.password()).isEqualTo(first).hasSizeGreaterThan(40);
        }
    }

    @Test
    void lets_nobody_in_without_the_password() {
        try (var database = EmbeddedDatabase.start(folder)) {
            assertThatThrownBy(() -> DriverManager.getConnection(database.url(), EmbeddedDatabase.USER, "guess"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password");
        }
    }

    @Test
    void its_folder_is_its_owners_alone() throws Exception {
        Path home = folder.resolve("data");
        try (var database = EmbeddedDatabase.start(home)) {
            assertThat(Files.getPosixFilePermissions(home)).hasSize(3);
            assertThat(Files.getPosixFilePermissions(home.resolve("postgres/cairn-password")))
                    .hasSize(2);
            assertThat(ask(database, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void a_second_start_on_the_same_data_is_told_so() {
        try (var database = EmbeddedDatabase.start(folder)) {
            assertThatThrownBy(() -> EmbeddedDatabase.start(folder))
                    .isInstanceOf(DataInUse.class)
                    .hasMessageContaining(folder.toString())
                    .hasMessageContaining("already running");
        }
    }

    @Test
    void survives_the_killing_of_the_program_that_started_it() throws Exception {
        var program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Program.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("program.log").toFile())
                .start();
        await(() -> Files.exists(folder.resolve("written")));
        assertThatThrownBy(() -> EmbeddedDatabase.start(folder)).isInstanceOf(DataInUse.class);

        program.destroyForcibly().waitFor();
        assertThat(folder.resolve("postgres/postmaster.pid")).exists();

        try (var database = EmbeddedDatabase.start(folder)) {
            assertThat(ask(database, "select word from kept")).isEqualTo("before the end");
        }
    }

    @Test
    void a_note_that_names_a_stranger_harms_nobody() throws Exception {
        EmbeddedDatabase.start(folder).close();
        long stranger = ProcessHandle.current().pid();
        Files.writeString(folder.resolve("postgres/postmaster.pid"), stranger + "\n/elsewhere\n");

        try (var database = EmbeddedDatabase.start(folder)) {
            assertThat(ask(database, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void a_first_start_that_was_cut_short_is_begun_again() throws Exception {
        Files.createDirectories(folder.resolve("postgres-unfinished/base"));
        Files.writeString(folder.resolve("postgres-unfinished/PG_VERSION"), "17\n");

        try (var database = EmbeddedDatabase.start(folder)) {
            assertThat(ask(database, "select 1")).isEqualTo("1");
        }
        assertThat(folder.resolve("postgres-unfinished")).doesNotExist();
    }

    /** Stands for Cairn, to be killed. */
    static final class Program {

        public static void main(String[] arguments) throws Exception {
            Path folder = Path.of(arguments[0]);
            var database = EmbeddedDatabase.start(folder);
            run(database, "create table kept (word text)");
            run(database, "insert into kept values ('before the end')");
            Files.createFile(folder.resolve("written"));
            TimeUnit.HOURS.sleep(1);
        }
    }

    private static void await(Callable<Boolean> fact) throws Exception {
        for (int second = 0; second < 600 && !fact.call(); second++) {
            TimeUnit.MILLISECONDS.sleep(200);
        }
        assertThat(fact.call()).isTrue();
    }

    private static void run(EmbeddedDatabase database, String command) throws SQLException {
        try (var connection = connect(database);
                var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    private static String ask(EmbeddedDatabase database, String question) throws SQLException {
        try (var connection = connect(database);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(question)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static Connection connect(EmbeddedDatabase database) throws SQLException {
        return DriverManager.getConnection(database.url(), EmbeddedDatabase.USER, database.password());
    }
}
