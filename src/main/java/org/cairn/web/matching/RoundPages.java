package org.cairn.web.matching;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.security.Principal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairn.kernel.InWords;
import org.cairn.matching.Round;
import org.cairn.matching.RoundDesk;
import org.cairn.matching.RoundId;
import org.cairn.matching.Study;
import org.cairn.program.ProgramYear;
import org.cairn.signup.SignUpId;
import org.cairn.web.AboutYourself;
import org.cairn.web.OwnYear;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Shows a matching round to coordinators, and lets them try out another one. Nothing here changes anything. */
@Controller
@RequestMapping("/matching")
class RoundPages {

    private final JsonMapper json = new JsonMapper();
    private final OwnYear years;
    private final RoundDesk rounds;
    private final MarketPeople people;
    private final FairnessTables fairness;

    RoundPages(OwnYear years, RoundDesk rounds, MarketPeople people, FairnessTables fairness) {
        this.years = years;
        this.rounds = rounds;
        this.people = people;
        this.fairness = fairness;
    }

    /** The latest round of a year. */
    @GetMapping("/years/{year}")
    ModelAndView latest(Principal coordinator, @PathVariable String year) {
        ProgramYear asked = years.of(coordinator, year);
        return rounds.latest(asked.id())
                .map(round -> new ModelAndView("redirect:/matching/" + round.id()))
                .orElseGet(() -> new ModelAndView("matching/none", Map.of("year", asked)));
    }

    @GetMapping("/{id}")
    @Transactional
    public ModelAndView round(
            Principal coordinator,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String mentee,
            @RequestParam(defaultValue = "") String mentor,
            @RequestParam(defaultValue = "") String what) {
        Round round = rounds.round(RoundId.of(id));
        ProgramYear year = years.of(coordinator, round.year().toString());
        Map<String, Object> model = new HashMap<>();
        model.put("id", round.id().toString());
        model.put("year", year);
        model.put("facts", RoundNumbers.facts(round));
        model.put("when", InWords.dayAndYear(round.at().atZone(year.zone()).toLocalDate()));
        model.put("cause", RoundNumbers.cause(round));
        model.put(
                "latest",
                rounds.latest(year.id()).map(Round::id).orElse(round.id()).toString());
        model.put("mentee", mentee);
        model.put("mentor", mentor);
        model.put("what", what);
        model.put("open", year.closedAt() == null);
        Study study = year.closedAt() == null ? rounds.study(year.id()) : null;
        boolean takesPart = study != null && people.takesPart(coordinator, study);
        model.put("takesPart", takesPart);
        if (study != null && !takesPart) {
            MarketPeople.Names names = people.of(study);
            model.putAll(asThingsStand(study, names));
            if (!mentee.isEmpty() || !mentor.isEmpty() || !what.isEmpty()) {
                model.put("tried", TriedOut.of(study, names, mentee, mentor, what));
            }
        }
        model.put("fairness", fairness.of(rounds.fairness(year.id())));
        return new ModelAndView("matching/round", model);
    }

    private static Map<String, Object> asThingsStand(Study study, MarketPeople.Names names) {
        return Map.of(
                "pairs",
                study.pairs().stream()
                        .map(pair -> Map.of(
                                "menteeId", pair.mentee().toString(),
                                "mentorId", pair.mentor().toString(),
                                "mentee", names.of(pair.mentee()),
                                "mentor", names.of(pair.mentor()),
                                "score", pair.score()))
                        .toList(),
                "waiting",
                study.waiting().stream()
                        .map(one -> Map.of("mentee", names.of(one.mentee()), "words", one.words()))
                        .toList(),
                "mentees",
                choices(study.mentees(), names),
                "mentors",
                choices(study.mentors(), names));
    }

    private static List<Map<String, String>> choices(List<SignUpId> people, MarketPeople.Names names) {
        List<Map<String, String>> choices = new ArrayList<>(people.stream()
                .map(one -> Map.of("id", one.toString(), "name", names.of(one)))
                .toList());
        choices.sort(Comparator.comparing(choice -> choice.get("name")));
        return choices;
    }

    /** Why a mentee and her mentor, and who else there is. */
    @GetMapping("/{id}/mentees/{mentee}")
    @Transactional
    public ModelAndView pair(
            Principal coordinator, @PathVariable String id, @PathVariable String mentee, RedirectAttributes next) {
        Round round = rounds.round(RoundId.of(id));
        ProgramYear year = years.of(coordinator, round.year().toString());
        Study study = studyOf(year, coordinator);
        SignUpId hers = SignUpId.of(mentee);
        Optional<SignUpId> his = study.hasMentee(hers) ? study.mentorOf(hers) : Optional.empty();
        if (his.isEmpty()) {
            next.addFlashAttribute("gone", true);
            return new ModelAndView("redirect:/matching/" + round.id());
        }
        return new ModelAndView(
                "matching/pair",
                PairInMarket.of(
                        round.id().toString(), study.pairing(hers, his.get()), study.worst(), people.of(study)));
    }

    /** The pairs of a year as they stand now, for whoever may look at all of them. */
    private Study studyOf(ProgramYear year, Principal coordinator) {
        if (year.closedAt() != null) {
            throw new NothingIsMatched(year);
        }
        Study study = rounds.study(year.id());
        if (people.takesPart(coordinator, study)) {
            throw new AboutYourself();
        }
        return study;
    }

    /** Everything about the pairs in numbers, with losses and chains, for programs. */
    @GetMapping("/{id}.json")
    @Transactional
    public ResponseEntity<byte[]> json(Principal coordinator, @PathVariable String id) throws JsonProcessingException {
        Round round = rounds.round(RoundId.of(id));
        ProgramYear year = years.of(coordinator, round.year().toString());
        Study study = studyOf(year, coordinator);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("round.json")
                                .build()
                                .toString())
                .body(json.writeValueAsBytes(RoundJson.of(round, study, people.of(study))));
    }
}
