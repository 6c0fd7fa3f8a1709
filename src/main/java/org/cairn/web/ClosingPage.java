package org.cairn.web;

import java.security.Principal;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.cairn.engine.ProcessDesk;
import org.cairn.engine.Retried;
import org.cairn.group.GroupDesk;
import org.cairn.matching.MatchingDesk;
import org.cairn.mentorship.MentorshipDesk;
import org.cairn.program.ProgramDesk;
import org.cairn.program.ProgramYear;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Closes a program year before its time, once its coordinator has read what that means. */
@Controller
@RequestMapping("/coordinator/years/{year}/close")
class ClosingPage {

    private static final String CLOSED_EARLY = "programYear.closedEarly";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMMM d, yyyy", Locale.US);

    private final OwnYear own;
    private final ProgramDesk programs;
    private final MatchingDesk matching;
    private final MentorshipDesk mentorships;
    private final ProcessDesk processes;
    private final GroupDesk groups;

    ClosingPage(
            OwnYear own,
            ProgramDesk programs,
            MatchingDesk matching,
            MentorshipDesk mentorships,
            ProcessDesk processes,
            GroupDesk groups) {
        this.groups = groups;
        this.own = own;
        this.programs = programs;
        this.matching = matching;
        this.mentorships = mentorships;
        this.processes = processes;
    }

    @GetMapping
    String ask(@PathVariable String year, Principal coordinator, Model model) {
        ProgramYear asked = own.of(coordinator, year);
        model.addAttribute("year", asked);
        model.addAttribute("closed", asked.closedAt() != null);
        model.addAttribute("ends", DAY.format(programs.yearEnds(asked.id()).atZone(asked.zone())));
        model.addAttribute("waiting", matching.unmatched(asked.id()).size());
        model.addAttribute("proposals", matching.open(asked.id()).size());
        model.addAttribute("groups", groups.of(asked.id()).size());
        model.addAttribute("peers", groups.people(asked.id()).size());
        model.addAttribute("mentorships", mentorships.running(asked.id()).size());
        return "close-year";
    }

    /** The year is closed at once; its process writes the letters within moments, and ends. */
    @Retried
    @Transactional
    @PostMapping
    public String close(@PathVariable String year, Principal coordinator, RedirectAttributes next) {
        ProgramYear asked = own.of(coordinator, year);
        programs.close(asked.id());
        processes.announce(CLOSED_EARLY, asked.id().toString(), Map.of());
        next.addFlashAttribute("closed", asked.programName() + " " + asked.label());
        return "redirect:/coordinator";
    }
}
