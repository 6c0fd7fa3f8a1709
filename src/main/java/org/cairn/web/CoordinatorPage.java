package org.cairn.web;

import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairn.engine.ProcessDesk;
import org.cairn.matching.MatchingDesk;
import org.cairn.matching.Proposed;
import org.cairn.mentorship.Mentorship;
import org.cairn.mentorship.MentorshipDesk;
import org.cairn.program.Format;
import org.cairn.program.ProgramDesk;
import org.cairn.program.ProgramYear;
import org.cairn.signup.Role;
import org.cairn.signup.SignUp;
import org.cairn.signup.SignUpDesk;
import org.cairn.signup.SignUpId;
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
    private final MentorshipDesk mentorships;
    private final ProcessDesk processes;
    private final OwnYear own;

    CoordinatorPage(
            ProgramDesk programs,
            SignUpDesk signUps,
            MatchingDesk matching,
            MentorshipDesk mentorships,
            ProcessDesk processes,
            OwnYear own) {
        this.mentorships = mentorships;
        this.programs = programs;
        this.signUps = signUps;
        this.matching = matching;
        this.processes = processes;
        this.own = own;
    }

    @GetMapping
    String show(Principal coordinator, Model model) {
        List<ProgramYear> years = programs.years().stream()
                .filter(year -> own.is(coordinator, year))
                .toList();
        model.addAttribute(
                "years",
                years.stream()
                        .filter(year -> year.closedAt() == null && year.format() == Format.PAIRS)
                        .map(this::running)
                        .toList());
        model.addAttribute(
                "cohorts",
                years.stream()
                        .filter(year -> year.closedAt() == null && year.format() == Format.GROUPS)
                        .map(year -> Map.of("year", year, "people", count(year, Role.PEER, peer -> true)))
                        .toList());
        model.addAttribute(
                "closedYears",
                years.stream().filter(year -> year.closedAt() != null).toList());
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
        List<Proposed> proposed = matching.proposed(year.id());
        Set<SignUpId> mentees = proposed.stream().map(Proposed::mentee).collect(Collectors.toSet());
        Map<SignUpId, Long> taken = Stream.concat(
                        mentorships.running(year.id()).stream().map(Mentorship::mentor),
                        proposed.stream().map(Proposed::mentor))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return new Running(
                year.id().toString(),
                year.programName(),
                year.label(),
                year.program(),
                count(year, Role.MENTOR, mentor -> taken.getOrDefault(mentor.id(), 0L) < mentor.capacity()),
                count(year, Role.MENTEE, mentee -> !mentees.contains(mentee.id())),
                proposed.size(),
                matching.leftWaiting(year.id()));
    }

    private int count(ProgramYear year, Role role, Predicate<SignUp> which) {
        return (int) signUps.waiting(year.id(), role).stream().filter(which).count();
    }

    /**
     * A program year as its coordinator sees it at a glance.
     *
     * @param mentors who have a place that is neither taken nor proposed to anybody
     * @param mentees who wait, and are proposed to nobody
     */
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
