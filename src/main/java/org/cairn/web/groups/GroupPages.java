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
import org.cairn.group.ChangedMeanwhile;
import org.cairn.group.Formation;
import org.cairn.group.FormationDesk;
import org.cairn.group.FormationState;
import org.cairn.group.GroupBoard;
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

/**
 * The board on which coordinators look at groups and move people. Everything works without a script: somebody is chosen,
 * and the button of a group moves them there. With one, people can be dragged, and the page stays where it is.
 */
@Controller
@RequestMapping("/groups")
class GroupPages {

    private final OwnYear own;
    private final FormationDesk formations;
    private final BoardWords words;
    private final AccountDesk accounts;

    GroupPages(OwnYear own, FormationDesk formations, BoardWords words, AccountDesk accounts) {
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

    /** The coordinator's own addresses, of those on the board. */
    private Set<String> own(Principal coordinator, GroupBoard board) {
        Set<EmailAddress> all = board.sheets().stream()
                .flatMap(sheet -> sheet.members().stream())
                .map(one -> new EmailAddress(one.peer().email()))
                .collect(Collectors.toSet());
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
        GroupBoard board = formations.board(now.id());
        model.put("board", board.hidingWishesAbout(own(coordinator, board)));
        model.put("words", words);
        model.put("open", now.state() == FormationState.FOUND);
        model.put("done", done);
        model.put("difference", before == null ? List.of() : words.difference(before, board));
        return new ModelAndView("groups/board", model);
    }
}
