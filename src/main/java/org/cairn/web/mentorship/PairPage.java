package org.cairn.web.mentorship;

import java.security.Principal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairn.checkin.FollowUp;
import org.cairn.checkin.FollowUpDesk;
import org.cairn.kernel.InWords;
import org.cairn.mentorship.Ending;
import org.cairn.mentorship.Mentorship;
import org.cairn.mentorship.MentorshipDesk;
import org.cairn.mentorship.MentorshipId;
import org.cairn.participant.Contact;
import org.cairn.processes.AnswerSheet;
import org.cairn.processes.Pairs;
import org.cairn.processes.followup.PairStory;
import org.cairn.signup.Role;
import org.cairn.web.OtherPeople;
import org.cairn.web.OwnYear;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The story of a pair on one page, for coordinators: what was agreed, what both said, and how the program helped. */
@Controller
class PairPage {

    private final OwnYear years;
    private final OtherPeople others;
    private final MentorshipDesk mentorships;
    private final FollowUpDesk followUps;
    private final PairStory story;
    private final PairTold told;
    private final Pairs pairs;

    PairPage(
            OwnYear years,
            OtherPeople others,
            MentorshipDesk mentorships,
            FollowUpDesk followUps,
            PairStory story,
            PairTold told,
            Pairs pairs) {
        this.years = years;
        this.others = others;
        this.mentorships = mentorships;
        this.followUps = followUps;
        this.story = story;
        this.told = told;
        this.pairs = pairs;
    }

    @GetMapping("/coordinator/mentorships/{id}")
    @Transactional(readOnly = true)
    public ModelAndView page(Principal coordinator, @PathVariable String id) {
        Mentorship pair = mentorships.mentorship(MentorshipId.of(id));
        years.of(coordinator, pair.year().toString());
        others.require(coordinator, pair);
        Map<String, Object> model = new HashMap<>();
        model.put("id", id);
        model.put("runs", pair.runs());
        model.put("mentor", person(pair, Role.MENTOR));
        model.put("mentee", person(pair, Role.MENTEE));
        model.put("facts", facts(pair));
        model.put("told", told.by(pair));
        model.put("course", story.course(pair.id()));
        model.put(
                "help",
                followUps.of(pair.id()).stream()
                        .map(followUp -> help(followUp, pair.runs()))
                        .toList());
        return new ModelAndView("mentorship/pair", model);
    }

    private Map<String, Object> person(Mentorship pair, Role role) {
        Contact contact = pairs.contact(pair, role);
        return Map.of("id", contact.id().toString(), "name", contact.name());
    }

    private List<Map<String, Object>> facts(Mentorship pair) {
        List<Map<String, Object>> facts = new ArrayList<>();
        facts.add(AnswerSheet.row(pair.underWay() ? "Under way since" : "Introduced", day(pair.begunOn())));
        if (pair.runs()) {
            facts.add(AnswerSheet.row("Present year", "year " + pair.number() + ", until " + day(pair.endsOn())));
            facts.add(AnswerSheet.row("Asked", InWords.every(pair.rhythm())));
        }
        Optional.ofNullable(pair.pausedUntil())
                .filter(until -> pair.pauses())
                .ifPresent(until -> facts.add(AnswerSheet.row("Pauses until", day(until))));
        Optional.ofNullable(pair.endedOn()).ifPresent(end -> facts.add(AnswerSheet.row("Ended", ended(pair, end))));
        return facts;
    }

    private static String ended(Mentorship pair, LocalDate end) {
        return day(end)
                + Optional.ofNullable(pair.ending())
                        .map(Ending::words)
                        .map(why -> ", because " + why)
                        .orElse("");
    }

    private static Map<String, Object> help(FollowUp followUp, boolean runs) {
        return Map.of(
                "when", day(followUp.openedOn()),
                "why", followUp.reason(),
                "outcome", outcome(followUp.outcome(), runs));
    }

    private static String outcome(@Nullable String decided, boolean runs) {
        if (decided == null) {
            return runs ? "not decided yet" : "it ended before anything was decided";
        }
        return switch (decided) {
            case "reached" -> "the person was reached another way";
            case "write" -> "a coordinator wrote to them";
            case "rhythm" -> "they are asked more or less often";
            case "otherMentor" -> "it ended; the mentee gets another mentor";
            case "release" -> "it ended; who could not be reached was let go";
            case "end" -> "it ended";
            default -> decided;
        };
    }

    private static String day(LocalDate day) {
        return InWords.dayAndYear(day);
    }
}
