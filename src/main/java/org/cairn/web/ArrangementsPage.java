package org.cairn.web;

import java.security.Principal;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cairn.engine.Retried;
import org.cairn.program.Arrangements;
import org.cairn.program.ProgramDesk;
import org.cairn.program.ProgramYear;
import org.cairn.program.UnfitArrangement;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a coordinator arranges for a year while it runs: quiet times, rhythms, concerns, how long things are kept. */
@Controller
@RequestMapping("/coordinator/years/{year}/arrangements")
class ArrangementsPage {

    private static final List<Map<String, String>> RHYTHMS = List.of(
            Map.of("value", "P7D", "words", "every week"),
            Map.of("value", "P14D", "words", "every 2 weeks"),
            Map.of("value", "P1M", "words", "every month"),
            Map.of("value", "P2M", "words", "every 2 months"),
            Map.of("value", "P3M", "words", "every 3 months"),
            Map.of("value", "P6M", "words", "every 6 months"),
            Map.of("value", "P12M", "words", "once a year"));

    private final OwnYear own;
    private final ProgramDesk programs;

    ArrangementsPage(OwnYear own, ProgramDesk programs) {
        this.own = own;
        this.programs = programs;
    }

    @GetMapping
    ModelAndView show(@PathVariable String year, Principal coordinator) {
        ProgramYear asked = own.of(coordinator, year);
        return page(asked, ArrangementsSheet.of(asked.arrangements()), null, HttpStatus.OK);
    }

    @Retried
    @PostMapping
    public ModelAndView save(
            @PathVariable String year,
            @RequestParam MultiValueMap<String, String> sent,
            Principal coordinator,
            RedirectAttributes next) {
        ProgramYear asked = own.of(coordinator, year);
        ArrangementsSheet sheet = ArrangementsSheet.sent(sent);
        try {
            Arrangements arranged = sheet.read();
            programs.arrange(asked.id(), arranged);
        } catch (UnfitArrangement unfit) {
            return page(asked, sheet, unfit, HttpStatus.UNPROCESSABLE_ENTITY);
        }
        next.addFlashAttribute("saved", true);
        return new ModelAndView("redirect:/coordinator/years/" + asked.id() + "/arrangements");
    }

    private static ModelAndView page(
            ProgramYear year, ArrangementsSheet sheet, @Nullable UnfitArrangement unfit, HttpStatus status) {
        ModelAndView page = new ModelAndView("arrangements", status);
        page.addObject("year", year);
        page.addObject("sheet", sheet);
        page.addObject("rhythms", withPresent(sheet));
        page.addObject(
                "mistakes",
                unfit == null ? List.of() : List.of(Map.of("key", unfit.setting(), "sentence", unfit.sentence())));
        return page;
    }

    /** A rhythm that none of the usual ones is can stay. */
    private static List<Map<String, String>> withPresent(ArrangementsSheet sheet) {
        List<String> present = List.of(sheet.shortest(), sheet.longest());
        List<Map<String, String>> all = new ArrayList<>(RHYTHMS);
        present.stream()
                .filter(rhythm -> RHYTHMS.stream().noneMatch(usual -> rhythm.equals(usual.get("value"))))
                .forEach(rhythm -> all.add(Map.of(
                        "value",
                        rhythm,
                        "words",
                        "every " + Period.parse(rhythm).getDays() + " days")));
        return all;
    }
}
