package org.cairn.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import org.cairn.engine.door.AccountDesk;
import org.cairn.testing.CairnTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.jdbc.core.simple.JdbcClient;

@CairnTest
class FirstLoginsTest {

    private static final String AS_BEFORE = "walks-before-you";

    @Autowired
    AccountDesk accounts;

    @Autowired
    GivenPasswords passwords;

    @Autowired
    JdbcClient database;

    @AfterEach
    void asBefore() {
        accounts.changePassword("coordinator", AS_BEFORE);
        passwords.remember("coordinator", AS_BEFORE);
    }

    @Test
    void the_same_password_at_the_next_start_leaves_alone_what_was_chosen_since() {
        start("", "rivers-and-lakes");
        accounts.changePassword("coordinator", "chosen-by-myself");

        start("", "rivers-and-lakes");

        assertThat(accounts.fits("coordinator", "chosen-by-myself")).isTrue();
    }

    @Test
    void another_password_sets_a_lost_one_anew() {
        start("", "rivers-and-lakes");
        accounts.changePassword("coordinator", "chosen-and-lost");

        start("", "mountains-and-woods");

        assertThat(accounts.fits("coordinator", "mountains-and-woods")).isTrue();
    }

    @Test
    void what_was_given_cannot_be_read_in_the_database() {
        start("", "rivers-and-lakes");

        List<String> hashes = database.sql("select hash from password_given")
                .query(String.class)
                .list();

        assertThat(hashes).isNotEmpty().noneMatch(hash -> hash.contains("rivers"));
        assertThat(passwords.last("coordinator", "rivers-and-lakes")).isTrue();
        assertThat(passwords.last("coordinator", "rivers-and-Lakes")).isFalse();
    }

    @Test
    void a_password_that_could_be_guessed_stops_the_start_with_the_name_of_its_variable() {
        boolean before = accounts.fits("admin", "stones-on-the-path"); // another test may have set another one

        Throwable admin = catchThrowable(() -> start("admin-pw-123456", ""));
        Throwable coordinator = catchThrowable(() -> start("", "too short"));

        assertThat(said(admin))
                .contains("CAIRN_ADMIN_PASSWORD", "at least 12 characters", "does not contain the user's id")
                .doesNotContain("admin-pw-123456");
        assertThat(said(coordinator)).contains("CAIRN_COORDINATOR_PASSWORD").doesNotContain("too short");
        assertThat(accounts.fits("admin", "stones-on-the-path")).isEqualTo(before);
        assertThat(accounts.fits("admin", "admin-pw-123456")).isFalse();
    }

    private void start(String adminPassword, String coordinatorPassword) {
        new FirstLogins(accounts, passwords, event -> {}, adminPassword, coordinatorPassword)
                .run(new DefaultApplicationArguments());
    }

    /** What the operator reads: the sentence that Spring Boot writes in place of a stack trace. */
    private static String said(Throwable failure) {
        List<FailureAnalyzer> analyzers = SpringFactoriesLoader.forDefaultResourceLocation()
                .load(FailureAnalyzer.class, (type, name, wrong) -> {});
        return analyzers.stream()
                .map(analyzer -> analyzer.analyze(failure))
                .filter(java.util.Objects::nonNull)
                .map(FailureAnalysis::getDescription)
                .findFirst()
                .orElse("a stack trace");
    }
}
