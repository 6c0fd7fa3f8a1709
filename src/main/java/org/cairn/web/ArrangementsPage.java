package org.cairn.web;

import java.security.Principal;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cairn.engine.Retried;
import org.cairn.kernel.InWords;
import org.cairn.program.Arrangements;
import org.cairn.program.ProgramDesk;
import org.cairn.program.ProgramYear;
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

    private static final List<Period> RHYTHMS = List.of(
            Period.ofWeeks(1),
            Period.ofWeeks(2),
            Period.ofMonths(1),
            Period.ofMonths(2),
            Period.ofMonths(3),
            Period.ofMonths(6),
            Period.ofMonths(12));

    private final OwnYear own;
    private final ProgramDesk programs;

    ArrangementsPage(OwnYear own, ProgramDesk programs) {
        this.own = own;
        this.programs = programs;
    }

    @GetMapping
    ModelAndView show(@PathVariable String year, Principal coordinator) {
        ProgramYear asked = own.of(coordinator, year);
        return page(asked, ArrangementsSheet.of(asked.arrangements()), Map.of(), HttpStatus.OK);
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
        ArrangementsSheet.Reading reading = sheet.read(asked.arrangements(), programs::mistakes);
        if (!reading.mistakes().isEmpty()) {
            return page(asked, sheet, reading.mistakes(), HttpStatus.UNPROCESSABLE_ENTITY);
        }
        programs.arrange(asked.id(), reading.arrangements());
        next.addFlashAttribute("saved", true);
        return new ModelAndView("redirect:/coordinator/years/" + asked.id() + "/arrangements");
    }

    /** @param mistakes a sentence for each field that is wrong */
    private static ModelAndView page(
            ProgramYear year, ArrangementsSheet sheet, Map<String, String> mistakes, HttpStatus status) {
        ModelAndView page = new ModelAndView("arrangements", status);
        page.addObject("year", year);
        page.addObject("sheet", sheet);
        page.addObject("rhythms", rhythms(year.arrangements()));
        page.addObject("wrong", mistakes);
        page.addObject(
                "mistakes",
                mistakes.entrySet().stream()
                        .map(one -> Map.of("key", one.getKey(), "sentence", one.getValue()))
                        .toList());
        return page;
    }

    /** A rhythm that none of the usual ones is can stay. */
    private static List<Map<String, String>> rhythms(Arrangements present) {
        return Stream.concat(RHYTHMS.stream(), Stream.of(present.shortestRhythm(), present.longestRhythm()))
                .distinct()
                .map(rhythm -> Map.of("value", rhythm.toString(), "words", InWords.every(rhythm)))
                .toList();
    }
}
