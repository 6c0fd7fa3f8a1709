package org.cairn.web;

import java.security.Principal;
import java.util.List;
import java.util.Map;
import org.cairn.engine.ProcessDesk;
import org.cairn.matching.MatchingDesk;
import org.cairn.program.ProgramDesk;
import org.cairn.program.ProgramYear;
import org.cairn.signup.Role;
import org.cairn.signup.SignUpDesk;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a coordinator starts: the program years they run, who waits in them, and what they start themselves. */
@Controller
@RequestMapping("/coordinator")
class CoordinatorPage {

    private static final String ROUND_REQUESTED = "programYear.roundRequested";

    private final ProgramDesk programs;
    private final SignUpDesk signUps;
    private final MatchingDesk matching;
    private final ProcessDesk processes;
    private final OwnYear own;

    CoordinatorPage(
            ProgramDesk programs, SignUpDesk signUps, MatchingDesk matching, ProcessDesk processes, OwnYear own) {
        this.programs = programs;
        this.signUps = signUps;
        this.matching = matching;
        this.processes = processes;
        this.own = own;
    }

    @GetMapping
    String show(Principal coordinator, Model model) {
        List<Running> running = programs.years().stream()
                .filter(year -> year.closedAt() == null && own.is(coordinator, year))
                .map(this::running)
                .toList();
        model.addAttribute("years", running);
        return "coordinator";
    }

    /**
     * Asks the program year for a round of matching; it runs within moments.
     *
     * @param everybody whether it also looks at those who were left waiting for somebody better
     */
    @PostMapping("/years/{year}/match")
    String match(
            @PathVariable String year,
            @RequestParam(defaultValue = "false") boolean everybody,
            Principal coordinator,
            RedirectAttributes next) {
        ProgramYear asked = own.of(coordinator, year);
        if (everybody) {
            matching.waitNoLonger(asked.id());
        }
        processes.announce(ROUND_REQUESTED, year, Map.of());
        next.addFlashAttribute("matching", asked.programName() + " " + asked.label());
        return "redirect:/coordinator";
    }

    private Running running(ProgramYear year) {
        return new Running(
                year.id().toString(),
                year.programName(),
                year.label(),
                year.program(),
                signUps.waiting(year.id(), Role.MENTOR).size(),
                signUps.waiting(year.id(), Role.MENTEE).size(),
                matching.open(year.id()).size(),
                matching.leftWaiting(year.id()));
    }

    /** A program year as its coordinator sees it at a glance. */
    public record Running(
            String id,
            String name,
            String label,
            String program,
            int mentors,
            int mentees,
            int proposals,
            int leftWaiting) {}
}
