package org.cairn.web.groups;

import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cairn.engine.Retried;
import org.cairn.engine.door.AccountDesk;
import org.cairn.group.AlreadyPlaced;
import org.cairn.group.BoardChange;
import org.cairn.group.ChangedMeanwhile;
import org.cairn.group.Formation;
import org.cairn.group.FormationDesk;
import org.cairn.group.FormationId;
import org.cairn.group.GroupBoard;
import org.cairn.group.GroupDesk;
import org.cairn.group.NoSuchGroup;
import org.cairn.group.NotOnTheList;
import org.cairn.group.Peer;
import org.cairn.group.Progress;
import org.cairn.kernel.EmailAddress;
import org.cairn.kernel.Refusal;
import org.cairn.program.Format;
import org.cairn.program.ProgramYear;
import org.cairn.signup.SignUpId;
import org.cairn.web.OwnYear;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
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

    /** The marks of the sheets that a page has already: if it has one for each group, only those that differ are told. */
    @ModelAttribute("shown")
    List<String> shown(@RequestParam(defaultValue = "") List<String> shown) {
        return shown;
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
        ModelAndView page = show(asked, coordinator);
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
        FormationId id = formations
                .latest(asked.id())
                .orElseThrow(() -> new NothingToForm(asked))
                .id();
        try {
            if (to.isPresent()) {
                SignUpId who = person.map(SignUpId::of).orElseThrow(NobodyChosen::new);
                BoardChange change = formations.move(id, seen, who, to.get());
                return changed(asked, coordinator, change, words.moved(change.before(), who, to.get()));
            }
            if (person.isPresent() && with.isPresent()) {
                SignUpId one = SignUpId.of(person.get());
                SignUpId other = SignUpId.of(with.get());
                BoardChange change = formations.exchange(id, seen, one, other);
                return changed(asked, coordinator, change, words.exchanged(change.before(), one, other));
            }
            if (fix.isPresent()) {
                return board(
                        asked,
                        coordinator,
                        formations.fix(id, seen, SignUpId.of(fix.get()), stays).after());
            }
            if (fixGroup.isPresent()) {
                return board(
                        asked,
                        coordinator,
                        formations.fixGroup(id, seen, fixGroup.get(), stays).after());
            }
            if (again.isPresent()) {
                formations.searchAgain(id, seen);
            }
            return show(asked, coordinator);
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
        } catch (AlreadyPlaced | NotOnTheList | NoSuchGroup refusal) {
            next.addFlashAttribute("refusal", refusal.sentence());
        }
        return new ModelAndView("redirect:/groups/" + asked.id());
    }

    /** The coordinator's own addresses, of those of people in the program. */
    private Set<String> own(Principal coordinator, List<Peer> people) {
        Set<String> own = accounts.addresses(coordinator.getName()).stream()
                .map(EmailAddress::value)
                .collect(Collectors.toSet());
        return people.stream().map(Peer::email).filter(own::contains).collect(Collectors.toSet());
    }

    private ModelAndView refused(ProgramYear year, Principal coordinator, Refusal refusal) {
        ModelAndView page = show(year, coordinator);
        page.addObject("refusal", refusal.sentence());
        page.setStatus(HttpStatus.CONFLICT);
        return page;
    }

    private ModelAndView show(ProgramYear year, Principal coordinator) {
        Optional<Formation> formation = formations.latest(year.id());
        if (formation.isEmpty()) {
            return new ModelAndView("groups/none", Map.of("year", year));
        }
        Formation now = formation.get();
        return switch (now.state()) {
            case SEARCHING ->
                new ModelAndView(
                        "groups/search",
                        Map.of(
                                "year",
                                year,
                                "percent",
                                formations
                                        .progress(now.id())
                                        .map(Progress::percent)
                                        .orElse(0)));
            case IMPOSSIBLE -> new ModelAndView("groups/impossible", Map.of("year", year, "formation", now));
            case FOUND -> board(year, coordinator, formations.board(now.id()));
            case PUBLISHED -> {
                List<Peer> people = published.people(year);
                yield new ModelAndView(
                        "groups/published",
                        published.of(year, people, own(coordinator, people).isEmpty()));
            }
        };
    }

    private ModelAndView board(ProgramYear year, Principal coordinator, GroupBoard board) {
        ModelAndView page = new ModelAndView("groups/board");
        page.addObject("year", year);
        page.addObject("board", board.hidingWishesAbout(own(coordinator, board.people())));
        page.addObject("words", words);
        page.addObject("topics", words.topics());
        return page;
    }

    /** @param done what was done, in words */
    private ModelAndView changed(ProgramYear year, Principal coordinator, BoardChange change, String done) {
        ModelAndView page = board(year, coordinator, change.after());
        page.addObject("done", done);
        page.addObject("difference", words.difference(change.before(), change.after()));
        return page;
    }
}
