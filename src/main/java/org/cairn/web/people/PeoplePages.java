package org.cairn.web.people;

import jakarta.servlet.http.HttpSession;
import java.security.Principal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.cairn.formlink.OpenQuestions;
import org.cairn.program.ProgramYear;
import org.cairn.web.OwnYear;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Lists the people of a coordinator's programs, and shows what is on file about one. */
@Controller
@RequestMapping("/coordinator/people")
class PeoplePages {

    private static final String SEARCH = "peopleSearch";

    private final OwnYear own;
    private final PeopleList people;
    private final PersonFile files;
    private final OpenQuestions questions;

    PeoplePages(OwnYear own, PeopleList people, PersonFile files, OpenQuestions questions) {
        this.own = own;
        this.people = people;
        this.files = files;
        this.questions = questions;
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "1") String page, Principal coordinator, HttpSession session, Model model) {
        List<ProgramYear> years = own.all(coordinator);
        PeopleSearch search = session.getAttribute(SEARCH) instanceof PeopleSearch last ? last : PeopleSearch.EVERYBODY;
        model.addAttribute("found", people.find(years, search, number(page)));
        model.addAttribute("search", search);
        model.addAttribute(
                "years",
                years.stream()
                        .map(year -> Map.of("id", year.id().toString(), "name", PeopleList.name(year)))
                        .toList());
        model.addAttribute(
                "standings",
                Arrays.stream(Standing.values())
                        .map(standing -> Map.of("id", standing.name(), "words", standing.words()))
                        .toList());
        return "people/list";
    }

    /** What was searched for goes with the login, so that the way back from a person leads to the same list. */
    @PostMapping
    String search(
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "") String role,
            @RequestParam(defaultValue = "") String standing,
            HttpSession session) {
        session.setAttribute(SEARCH, new PeopleSearch(words, year, role, standing));
        return "redirect:/coordinator/people";
    }

    @GetMapping("/{id}")
    String person(@PathVariable String id, Principal coordinator, Model model) {
        List<ProgramYear> years = own.all(coordinator);
        OnFile file = files.of(id, years, coordinator);
        model.addAttribute("person", file);
        model.addAttribute(
                "questions",
                questions.of(file.contact().id()).stream()
                        .filter(open ->
                                years.stream().anyMatch(year -> year.id().equals(open.year())))
                        .toList());
        return "people/person";
    }

    private static int number(String page) {
        return page.matches("[0-9]{1,6}") ? Integer.parseInt(page) : 1;
    }
}
