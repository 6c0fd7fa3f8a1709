package org.cairn.web.mentorship;

import java.security.Principal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.cairn.engine.Retried;
import org.cairn.kernel.InWords;
import org.cairn.mentorship.Ending;
import org.cairn.mentorship.Mentorship;
import org.cairn.mentorship.MentorshipDesk;
import org.cairn.mentorship.MentorshipId;
import org.cairn.signup.SignUpDesk;
import org.cairn.signup.SignUpId;
import org.cairn.web.OtherPeople;
import org.cairn.web.OwnYear;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Shows the running mentorships of a coordinator's programs, and ends one. */
@Controller
@RequestMapping("/coordinator/mentorships")
class MentorshipPages {

    private final OwnYear years;
    private final MentorshipDesk mentorships;
    private final SignUpDesk signUps;
    private final OtherPeople others;

    MentorshipPages(OwnYear years, MentorshipDesk mentorships, SignUpDesk signUps, OtherPeople others) {
        this.others = others;
        this.years = years;
        this.mentorships = mentorships;
        this.signUps = signUps;
    }

    @GetMapping
    ModelAndView list(Principal coordinator, @RequestParam(defaultValue = "false") boolean done) {
        List<Map<String, Object>> list = years.all(coordinator).stream()
                .filter(year -> year.closedAt() == null
                        || !mentorships.running(year.id()).isEmpty())
                .map(year -> Map.<String, Object>of(
                        "id", year.id().toString(),
                        "name", year.programName() + " " + year.label(),
                        "pairs", rows(mentorships.running(year.id()).stream(), coordinator),
                        "ended", rows(mentorships.all(year.id()).stream().filter(pair -> !pair.runs()), coordinator)))
                .toList();
        return new ModelAndView("mentorship/list", Map.of("years", list, "done", done));
    }

    @GetMapping("/{id}/end")
    ModelAndView ask(Principal coordinator, @PathVariable String id) {
        return page(own(id, coordinator), "", Map.of(), HttpStatus.OK);
    }

    @Retried
    @Transactional
    @PostMapping("/{id}/end")
    public ModelAndView end(
            Principal coordinator,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String ending,
            @RequestParam(defaultValue = "") String otherMentor) {
        Mentorship mentorship = own(id, coordinator);
        Optional<Ending> why =
                endings().filter(possible -> possible.name().equals(ending)).findFirst();
        if (why.isEmpty() || otherMentor.isEmpty()) {
            return page(
                    mentorship,
                    why.isEmpty() ? "ending" : "otherMentor",
                    Map.of("ending", ending, "otherMentor", otherMentor),
                    HttpStatus.UNPROCESSABLE_ENTITY);
        }
        mentorships.end(mentorship.id(), why.get(), otherMentor.equals("yes"));
        return new ModelAndView("redirect:/coordinator/mentorships?done=true");
    }

    private ModelAndView page(Mentorship mentorship, String missing, Map<String, String> chosen, HttpStatus status) {
        Map<String, Object> model = new LinkedHashMap<>(row(mentorship));
        model.put("runs", mentorship.runs());
        model.put("missing", missing);
        model.put("chosen", chosen);
        model.put(
                "endings",
                endings()
                        .map(ending -> Map.of("value", ending.name(), "words", ending.words()))
                        .toList());
        return new ModelAndView("mentorship/end", model, status);
    }

    /** What a coordinator may give as the reason; that a year is over, or that somebody has left, comes by itself. */
    private static Stream<Ending> endings() {
        return Stream.of(
                Ending.GOAL_REACHED,
                Ending.NO_TIME,
                Ending.NO_FIT,
                Ending.MOVED_AWAY,
                Ending.SILENCE,
                Ending.PROGRAM_ENDED,
                Ending.OTHER);
    }

    private List<Map<String, Object>> rows(Stream<Mentorship> pairs, Principal coordinator) {
        return pairs.filter(pair -> !others.is(coordinator, pair))
                .map(this::row)
                .toList();
    }

    private Map<String, Object> row(Mentorship mentorship) {
        return Map.of(
                "id", mentorship.id().toString(),
                "mentor", name(mentorship.mentor()),
                "mentee", name(mentorship.mentee()),
                "begun", InWords.dayAndYear(mentorship.begunOn()),
                "ends", InWords.dayAndYear(mentorship.endsOn()),
                "ended",
                        Optional.ofNullable(mentorship.endedOn())
                                .map(InWords::dayAndYear)
                                .orElse(""));
    }

    private String name(SignUpId id) {
        return signUps.contact(id).name();
    }

    private Mentorship own(String id, Principal coordinator) {
        Mentorship mentorship = mentorships.mentorship(MentorshipId.of(id));
        years.of(coordinator, mentorship.year().toString());
        others.require(coordinator, mentorship);
        return mentorship;
    }
}
