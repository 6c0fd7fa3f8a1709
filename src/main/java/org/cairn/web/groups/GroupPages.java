package org.cairn.web.groups;

import java.security.Principal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cairn.engine.Retried;
import org.cairn.engine.door.AccountDesk;
import org.cairn.group.AlreadyPlaced;
import org.cairn.group.ChangedMeanwhile;
import org.cairn.group.Formation;
import org.cairn.group.FormationDesk;
import org.cairn.group.FormationState;
import org.cairn.group.GroupBoard;
import org.cairn.group.GroupDesk;
import org.cairn.group.NoSuchGroup;
import org.cairn.group.Peer;
import org.cairn.group.Progress;
import org.cairn.kernel.EmailAddress;
import org.cairn.kernel.Refusal;
import org.cairn.program.Format;
import org.cairn.program.ProgramYear;
import org.cairn.signup.SignUpId;
import org.cairn.web.OwnYear;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The board on which coordinators look at groups and move people. Everything works without a script: somebody is chosen,
 * and the button of a group moves them there. With one, people can be dragged, and the page stays where it is.
 */
@Controller
@RequestMapping("/groups")
class GroupPages {

    private final OwnYear own;
    private final FormationDesk formations;
    private final GroupDesk groups;
    private final BoardWords words;
    private final PublishedGroups published;
    private final AccountDesk accounts;

    GroupPages(
            OwnYear own,
            FormationDesk formations,
            GroupDesk groups,
            BoardWords words,
            PublishedGroups published,
            AccountDesk accounts) {
        this.groups = groups;
        this.published = published;
        this.own = own;
        this.accounts = accounts;
        this.formations = formations;
        this.words = words;
    }

    /** The years with groups that somebody coordinates; the only one at once. */
    @GetMapping
    ModelAndView years(Principal coordinator) {
        List<ProgramYear> years = own.open(coordinator).stream()
                .filter(year -> year.format() == Format.GROUPS)
                .toList();
        return years.size() == 1
                ? new ModelAndView("redirect:/groups/" + years.get(0).id())
                : new ModelAndView("groups/years", Map.of("years", years));
    }

    @GetMapping("/{year}")
    ModelAndView board(
            Principal coordinator, @PathVariable String year, @RequestParam(defaultValue = "") String person) {
        ProgramYear asked = own.of(coordinator, year);
        ModelAndView page = show(asked, coordinator, null, "");
        if (!person.isEmpty() && page.getModel().get("board") instanceof GroupBoard board) {
            SignUpId who = SignUpId.of(person);
            page.addObject("asked", words.name(board, who));
            page.addObject("askedId", who.toString());
            page.addObject(
                    "places",
                    words.places(formations.betterPlaces(board.formation().id(), who)));
        }
        return page;
    }

    /**
     * Does what a button says.
     *
     * @param seen the version that the page showed
     * @param person who is chosen
     * @param to the group into which the chosen person goes
     * @param with whom the chosen person changes places with
     * @param fix who stays, or no longer has to
     * @param fixGroup a group that stays, or no longer has to
     * @param again present if everybody else is to be placed anew
     */
    @Retried
    @PostMapping("/{year}")
    public ModelAndView change(
            Principal coordinator,
            @PathVariable String year,
            @RequestParam long seen,
            @RequestParam Optional<String> person,
            @RequestParam Optional<Integer> to,
            @RequestParam Optional<String> with,
            @RequestParam Optional<String> fix,
            @RequestParam Optional<Integer> fixGroup,
            @RequestParam(defaultValue = "true") boolean stays,
            @RequestParam Optional<String> again) {
        ProgramYear asked = own.of(coordinator, year);
        Formation formation = formations.latest(asked.id()).orElseThrow(() -> new NothingToForm(asked));
        GroupBoard before = formations.board(formation.id());
        try {
            if (to.isPresent()) {
                SignUpId who = person.map(SignUpId::of).orElseThrow(NobodyChosen::new);
                formations.move(formation.id(), seen, who, to.get());
                return show(asked, coordinator, before, words.moved(before, who, to.get()));
            } else if (person.isPresent() && with.isPresent()) {
                SignUpId who = SignUpId.of(person.get());
                formations.exchange(formation.id(), seen, who, SignUpId.of(with.get()));
                return show(
                        asked,
                        coordinator,
                        before,
                        words.name(before, who) + " and " + words.name(before, SignUpId.of(with.get()))
                                + " have changed places.");
            } else if (fix.isPresent()) {
                formations.fix(formation.id(), seen, SignUpId.of(fix.get()), stays);
            } else if (fixGroup.isPresent()) {
                formations.fixGroup(formation.id(), seen, fixGroup.get(), stays);
            } else if (again.isPresent()) {
                formations.searchAgain(formation.id(), seen);
            }
            return show(asked, coordinator, null, "");
        } catch (ChangedMeanwhile | NobodyChosen refusal) {
            return refused(asked, coordinator, refusal);
        }
    }

    /** Places somebody who came late. */
    @Retried
    @PostMapping("/{year}/join")
    public ModelAndView join(
            Principal coordinator,
            @PathVariable String year,
            @RequestParam String person,
            @RequestParam int group,
            RedirectAttributes next) {
        ProgramYear asked = own.of(coordinator, year);
        try {
            groups.join(asked.id(), SignUpId.of(person), group);
            next.addFlashAttribute("placed", "Placed in group " + group + ". The letters are on their way.");
        } catch (AlreadyPlaced | NoSuchGroup refusal) {
            next.addFlashAttribute("refusal", refusal.sentence());
        }
        return new ModelAndView("redirect:/groups/" + asked.id());
    }

    /** The coordinator's own addresses, of those of people in the program. */
    private Set<String> own(Principal coordinator, List<Peer> people) {
        Set<EmailAddress> all =
                people.stream().map(peer -> new EmailAddress(peer.email())).collect(Collectors.toSet());
        return accounts.isOneOf(coordinator.getName(), all)
                ? all.stream()
                        .filter(one -> accounts.isOneOf(coordinator.getName(), Set.of(one)))
                        .map(EmailAddress::value)
                        .collect(Collectors.toSet())
                : Set.of();
    }

    private ModelAndView refused(ProgramYear year, Principal coordinator, Refusal refusal) {
        ModelAndView page = show(year, coordinator, null, "");
        page.addObject("refusal", refusal.sentence());
        page.setStatus(HttpStatus.CONFLICT);
        return page;
    }

    /**
     * @param before how the board stood, if somebody was moved
     * @param done what was done, in words; empty if nothing worth saying
     */
    private ModelAndView show(ProgramYear year, Principal coordinator, @Nullable GroupBoard before, String done) {
        Map<String, Object> model = new HashMap<>();
        model.put("year", year);
        Optional<Formation> formation = formations.latest(year.id());
        if (formation.isEmpty()) {
            return new ModelAndView("groups/none", model);
        }
        Formation now = formation.get();
        model.put("formation", now);
        model.put("state", now.state().name());
        if (now.state() == FormationState.SEARCHING) {
            model.put(
                    "percent",
                    formations.progress(now.id()).map(Progress::percent).orElse(0));
            return new ModelAndView("groups/search", model);
        }
        if (now.state() == FormationState.IMPOSSIBLE) {
            return new ModelAndView("groups/impossible", model);
        }
        List<Peer> people = published.people(year);
        Set<String> self = own(coordinator, people);
        if (now.state() == FormationState.PUBLISHED) {
            return new ModelAndView("groups/published", published.of(year, people, self.isEmpty()));
        }
        GroupBoard board = formations.board(now.id());
        model.put("board", board.hidingWishesAbout(self));
        model.put("words", words);
        model.put("done", done);
        model.put("difference", before == null ? List.of() : words.difference(before, board));
        return new ModelAndView("groups/board", model);
    }
}
