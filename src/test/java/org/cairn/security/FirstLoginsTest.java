package org.cairn.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import org.cairn.engine.door.AccountDesk;
import org.cairn.testing.CairnTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.io.support.SpringFactoriesLoader;

@CairnTest
class FirstLoginsTest {

    @Autowired
    AccountDesk accounts;

    @Test
    void a_password_that_could_be_guessed_stops_the_start_with_the_name_of_its_variable() {
        Throwable admin = catchThrowable(() -> start("admin-pw-123456", ""));
        Throwable coordinator = catchThrowable(() -> start("", "too short"));

        assertThat(said(admin))
                .contains("CAIRN_ADMIN_PASSWORD", "at least 12 characters", "does not contain the user's id")
                .doesNotContain("admin-pw-123456");
        assertThat(said(coordinator)).contains("CAIRN_COORDINATOR_PASSWORD").doesNotContain("too short");
        assertThat(accounts.fits("admin", "stones-on-the-path")).isTrue();
    }

    private void start(String adminPassword, String coordinatorPassword) {
        new FirstLogins(accounts, event -> {}, adminPassword, coordinatorPassword)
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
