package org.cairn.web.groups;

import java.security.Principal;
import java.util.List;
import org.cairn.group.GroupDesk;
import org.cairn.group.NotTheirTime;
import org.cairn.group.PeerGroup;
import org.cairn.program.ProgramYear;
import org.cairn.web.OwnYear;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** When groups meet: everybody is asked again, and a group gets another time. */
@Controller
@RequestMapping("/groups/{year}")
class GroupTimes {

    private final OwnYear own;
    private final GroupDesk groups;

    GroupTimes(OwnYear own, GroupDesk groups) {
        this.own = own;
        this.groups = groups;
    }

    /** Asks everybody in a group which times work now. */
    @PostMapping("/ask-times")
    public String ask(Principal coordinator, @PathVariable String year, RedirectAttributes next) {
        ProgramYear asked = own.of(coordinator, year);
        groups.askForTimes(asked.id());
        next.addFlashAttribute(
                "placed", "Everybody in a group is asked for their times. The letters are on their way.");
        return "redirect:/groups/" + asked.id();
    }

    @PostMapping("/time")
    public String meetAt(
            Principal coordinator,
            @PathVariable String year,
            @RequestParam int group,
            @RequestParam String slot,
            RedirectAttributes next) {
        ProgramYear asked = own.of(coordinator, year);
        List<PeerGroup> all = groups.of(asked.id()).stream()
                .filter(one -> one.number() == group)
                .toList();
        try {
            all.forEach(one -> groups.meetAt(one.id(), slot));
            next.addFlashAttribute("placed", "Group " + group + " meets at " + slot + ". Whoever is in it is told.");
        } catch (NotTheirTime refusal) {
            next.addFlashAttribute("refusal", refusal.sentence());
        }
        return "redirect:/groups/" + asked.id();
    }
}
