package org.cairn.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.cairn.program.ProgramDesk;
import org.cairn.security.LoginsMade;
import org.cairn.testing.CairnTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.env.MockEnvironment;

/** Whoever starts Cairn is told how to get in. */
@CairnTest
class StartBoxTest {

    private static final String SECRET = "stones-and-rivers";

    @Autowired
    ProgramDesk programs;

    @Autowired
    SampleYear sample;

    private final MockEnvironment environment = new MockEnvironment();

    @Test
    void one_line_says_that_the_passwords_come_from_the_environment() {
        environment.setProperty("cairn.admin-password", SECRET);
        environment.setProperty("cairn.coordinator-password", SECRET);

        String box = printed(new StartBox(environment, programs, sample));

        assertThat(box)
                .contains("Passwords  from CAIRN_ADMIN_PASSWORD and CAIRN_COORDINATOR_PASSWORD, unless changed since.")
                .doesNotContain(SECRET, "at the next start");
    }

    @Test
    void a_random_password_is_shown_beside_one_from_the_environment() {
        environment.setProperty("cairn.admin-password", SECRET);
        StartBox box = new StartBox(environment, programs, sample);

        box.remember(new LoginsMade(List.of(new LoginsMade.Login("coordinator", "random-words"))));

        assertThat(printed(box))
                .contains(
                        "random-words",
                        "shown this once",
                        "Passwords  from CAIRN_ADMIN_PASSWORD, unless changed since.")
                .doesNotContain(SECRET);
    }

    @Test
    void a_later_start_says_how_a_lost_password_is_set_anew() {
        assertThat(printed(new StartBox(environment, programs, sample)))
                .contains("CAIRN_ADMIN_PASSWORD and CAIRN_COORDINATOR_PASSWORD set");
    }

    private static String printed(StartBox box) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        box.print(new PrintStream(out, true, StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8);
    }
}
