package org.cairn.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cairn.program.ProgramDesk;
import org.cairn.program.ProgramYear;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page, and the login. */
@Controller
class HomePage {

    private final ProgramDesk programs;
    private final Clock clock;

    HomePage(ProgramDesk programs, Clock clock) {
        this.programs = programs;
        this.clock = clock;
    }

    @GetMapping("/")
    String home(Model model) {
        Instant now = clock.instant();
        Map<String, Shown> shown = new LinkedHashMap<>();
        for (ProgramYear year : programs.years()) {
            shown.merge(
                    year.program(),
                    new Shown(year.program(), year.programName(), year.takesSignUps(now)),
                    (one, other) -> one.open() ? one : other);
        }
        model.addAttribute("programs", List.copyOf(shown.values()));
        return "home";
    }

    @GetMapping("/login")
    String login(HttpServletRequest request, Model model) {
        for (String what : List.of("out", "error", "wait", "changed")) {
            model.addAttribute(what, request.getParameter(what) != null);
        }
        return "login";
    }

    /** A program as the first page names it. */
    public record Shown(String id, String name, boolean open) {}
}
