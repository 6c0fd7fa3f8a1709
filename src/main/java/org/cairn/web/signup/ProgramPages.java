package org.cairn.web.signup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairn.kernel.InWords;
import org.cairn.program.ProgramDesk;
import org.cairn.program.ProgramYear;
import org.cairn.signup.Role;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** What the public pages say about a program: its text, and whether people can sign up now. */
@Component
class ProgramPages {

    private final ProgramDesk programs;
    private final Clock clock;

    ProgramPages(ProgramDesk programs, Clock clock) {
        this.programs = programs;
        this.clock = clock;
    }

    /**
     * The year that the pages of a program speak of: the one that takes sign-ups, else the next that will, else the last
     * that did.
     *
     * @throws UnknownProgram if the program has never had one
     */
    ProgramYear year(String program) {
        Instant now = clock.instant();
        List<ProgramYear> years = programs.years().stream()
                .filter(year -> year.program().equals(program))
                .toList();
        Optional<ProgramYear> next = years.stream()
                .filter(year -> year.closedAt() == null && year.signUpOpens().isAfter(now))
                .min(Comparator.comparing(ProgramYear::signUpOpens));
        return programs.takingSignUps(program)
                .or(() -> next)
                .or(() -> years.stream().findFirst())
                .orElseThrow(() -> new UnknownProgram(program));
    }

    boolean open(ProgramYear year) {
        return year.takesSignUps(clock.instant());
    }

    /** Whether people can only be put on the list of those who come late. */
    boolean late(ProgramYear year) {
        return year.takesLateSignUps(clock.instant());
    }

    /** Whether somebody can sign up as that now. */
    boolean takes(ProgramYear year, Role role) {
        return Role.in(year.format()).contains(role) && (open(year) || late(year));
    }

    /** Whether people can sign up, in a sentence. */
    String state(ProgramYear year) {
        Instant now = clock.instant();
        Instant closes = year.signUpCloses();
        if (year.closedAt() == null && now.isBefore(year.signUpOpens())) {
            return "Sign-up opens on " + day(year.signUpOpens(), year.zone()) + ".";
        }
        if (closes != null && late(year)) {
            return "Sign-up closed on " + day(closes.minusSeconds(1), year.zone())
                    + ", and the groups are made of those"
                    + " who came in time. You can still put yourself on the list: when a group has room, we write to you.";
        }
        if (!year.takesSignUps(now)) {
            return "Sign-up is closed. Write to us if you want to hear when it opens again.";
        }
        return closes == null
                ? "Sign-up is open all year round."
                : "Sign-up is open until " + day(closes.minusSeconds(1), year.zone()) + ".";
    }

    static String day(Instant instant, ZoneId zone) {
        return InWords.dayAndYear(instant.atZone(zone).toLocalDate());
    }

    static Map<String, String> contact(ProgramYear year) {
        return Map.of("name", year.contactName(), "email", year.contactEmail().value());
    }

    /** What the program is and expects, as HTML; a heading with its name where nobody has written a text yet. */
    static String text(ProgramYear year) {
        ClassPathResource file = new ClassPathResource("programs/" + year.program() + ".md");
        try {
            return html(
                    file.exists() ? file.getContentAsString(StandardCharsets.UTF_8) : "# " + year.programName() + "\n");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String html(String markdown) {
        Node text = Parser.builder().build().parse(markdown);
        return HtmlRenderer.builder()
                .escapeHtml(true)
                .sanitizeUrls(true)
                .build()
                .render(text);
    }
}
