package org.cairn.trial;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairn.program.ProgramDesk;
import org.cairn.program.ProgramYear;
import org.cairn.security.LoginsMade;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** Tells whoever started Cairn, once it is up, where it is and how to get in. */
@Component
@ConditionalOnProperty(name = "cairn.start-box", matchIfMissing = true)
class StartBox {

    private static final List<String> USERS = List.of("admin", "coordinator");

    private final Environment environment;
    private final ProgramDesk programs;
    private final SampleYear sample;
    private List<LoginsMade.Login> logins = List.of();

    StartBox(Environment environment, ProgramDesk programs, SampleYear sample) {
        this.environment = environment;
        this.programs = programs;
        this.sample = sample;
    }

    @EventListener
    void remember(LoginsMade made) {
        logins = made.logins();
    }

    @EventListener(ApplicationReadyEvent.class)
    void print() {
        print(System.out);
        logins = List.of();
    }

    void print(PrintStream out) {
        List<String> lines = lines();
        int width = lines.stream().mapToInt(String::length).max().orElse(0);
        String edge = "+" + "-".repeat(width + 4) + "+";
        out.println();
        out.println(edge);
        lines.forEach(line -> out.println("|  " + line + " ".repeat(width - line.length()) + "  |"));
        out.println(edge);
        out.println();
    }

    private List<String> lines() {
        String home = environment.getProperty(
                "cairn.address", "http://localhost:" + environment.getProperty("local.server.port", "8080"));
        boolean ownDatabase = environment.getProperty(TrialDatabase.EMBEDDED, Boolean.class, false);
        boolean noMail = !StringUtils.hasText(environment.getProperty("spring.mail.host"));
        List<String> lines = new ArrayList<>();
        lines.add("Cairn is up.");
        lines.add("");
        lines.add("Home       " + home + "/");
        Stream.concat(programs.years().stream().map(ProgramYear::program), sample.coming().stream())
                .distinct()
                .sorted()
                .forEach(program -> lines.add("Sign up    " + home + "/programs/" + program));
        lines.add("Tasklist   " + home + "/camunda/app/tasklist/");
        if (noMail) {
            lines.add("Mailbox    http://localhost:" + environment.getProperty("local.server.port", "8080")
                    + "/mailbox   (from this machine only)");
        }
        lines.add("");
        lines.addAll(howToLogIn());
        if (sample.coming().isPresent() || ownDatabase || noMail) {
            lines.add("");
        }
        if (sample.coming().isPresent()) {
            lines.add(
                    "A sample year with invented people is being opened: in Tasklist the coordinator finds mentors to");
            lines.add("vet and pairings to approve within a minute. --cairn.sample=false starts empty.");
        }
        if (ownDatabase || noMail) {
            lines.add(sentence(ownDatabase, noMail));
        }
        return lines;
    }

    private List<String> howToLogIn() {
        List<String> lines = new ArrayList<>();
        logins.forEach(login -> lines.add("Log in     %-12s %s".formatted(login.user(), login.password())));
        if (!logins.isEmpty()) {
            lines.add("           These passwords are shown this once.");
        }
        String given =
                USERS.stream().filter(this::given).map(StartBox::variable).collect(Collectors.joining(" and "));
        if (!given.isEmpty()) {
            lines.add("Passwords  from " + given + ", unless changed since.");
        }
        if (lines.isEmpty()) {
            lines.add("Log in as admin or coordinator. " + variable("admin") + " and " + variable("coordinator")
                    + " set");
            lines.add("other passwords at the next start, if one was lost.");
        }
        return lines;
    }

    private boolean given(String user) {
        return StringUtils.hasText(environment.getProperty("cairn." + user + "-password"));
    }

    private static String variable(String user) {
        return "CAIRN_" + user.toUpperCase(Locale.ROOT) + "_PASSWORD";
    }

    private static String sentence(boolean ownDatabase, boolean noMail) {
        String missing = ownDatabase && noMail
                ? "spring.datasource.url and spring.mail.host make"
                : ownDatabase ? "spring.datasource.url makes" : "spring.mail.host makes";
        return "This is a trial set-up" + (noMail ? ", its mail goes to the mailbox only" : "") + ": " + missing
                + " it a real one.";
    }
}
