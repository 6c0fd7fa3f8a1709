package org.cairn.web.concern;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.cairn.concern.Concern;
import org.cairn.concern.ConcernDesk;
import org.cairn.concern.ConcernId;
import org.cairn.concern.Outcome;
import org.cairn.concern.Step;
import org.cairn.concern.UnknownConcern;
import org.cairn.engine.Retried;
import org.cairn.kernel.InWords;
import org.cairn.matching.MatchingDesk;
import org.cairn.mentorship.Ending;
import org.cairn.mentorship.MentorshipDesk;
import org.cairn.mentorship.MentorshipId;
import org.cairn.participant.ParticipantId;
import org.cairn.processes.Handlers;
import org.cairn.program.ProgramDesk;
import org.cairn.signup.SignUpDesk;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What was told in confidence, for those who may read it; to everybody else there is nothing here. Each opening is
 * written down.
 */
@Controller
@RequestMapping("/concerns")
class ConcernPages {

    private static final int LONGEST_NOTE = 6000;
    private static final Duration A_WHILE = Duration.ofHours(1);
    private static final String JUST_DONE = "justDone";

    private final ConcernDesk concerns;
    private final Dossier dossier;
    private final Handlers handlers;
    private final MentorshipDesk mentorships;
    private final MatchingDesk matching;
    private final SignUpDesk signUps;
    private final ProgramDesk programs;

    ConcernPages(
            ConcernDesk concerns,
            Dossier dossier,
            Handlers handlers,
            MentorshipDesk mentorships,
            MatchingDesk matching,
            SignUpDesk signUps,
            ProgramDesk programs) {
        this.concerns = concerns;
        this.dossier = dossier;
        this.handlers = handlers;
        this.mentorships = mentorships;
        this.matching = matching;
        this.signUps = signUps;
        this.programs = programs;
    }

    @ModelAttribute
    void keepNoCopy(HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    /** Those that the person may read, without a word of them. */
    @GetMapping
    ModelAndView list(Principal handler) {
        List<Map<String, Object>> list = concerns.all().stream()
                .filter(concern -> handlers.mayRead(concern, handler.getName()))
                .map(concern -> Map.<String, Object>of(
                        "id", concern.id().toString(),
                        "program", programs.year(concern.year()).programName(),
                        "raised",
                                InWords.moment(concern.raisedAt()
                                        .atZone(programs.year(concern.year()).zone())),
                        "state", state(concern)))
                .toList();
        return new ModelAndView("concern/list", Map.of("concerns", list));
    }

    private static String state(Concern concern) {
        if (!concern.open()) {
            return "closed";
        }
        LocalDate again = concern.lookAgainOn();
        return again == null
                ? "to be answered by " + InWords.day(concern.answerBy())
                : "to be looked at again on " + InWords.day(again);
    }

    @Transactional
    @GetMapping("/{id}")
    public ModelAndView open(
            Principal handler, @PathVariable String id, @RequestParam(defaultValue = "") String done, Model from) {
        Concern concern = readable(handler, id);
        if (!from.containsAttribute(JUST_DONE)) {
            concerns.took(concern.id(), handler.getName(), Step.OPENED);
        }
        return page(concern, done, Map.of(), HttpStatus.OK);
    }

    @Transactional
    @PostMapping("/{id}/note")
    public ModelAndView note(
            Principal handler,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String note,
            RedirectAttributes next) {
        Concern concern = readable(handler, id);
        String words = note.strip();
        if (words.isEmpty() || words.length() > LONGEST_NOTE) {
            String sentence = words.isEmpty()
                    ? "Please write something first."
                    : "Please keep a note below " + LONGEST_NOTE + " characters; write two if you need more.";
            return mistaken(handler, concern, "note", sentence, note);
        }
        concerns.note(concern.id(), handler.getName(), words);
        return done(concern, "note", next);
    }

    /** Nobody tells the two. */
    @Retried
    @Transactional
    @PostMapping("/{id}/hold-letters")
    public ModelAndView holdLetters(
            Principal handler,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String until,
            RedirectAttributes next) {
        Concern concern = readable(handler, id);
        Optional<LocalDate> day = ahead(concern, until);
        if (day.isEmpty()) {
            return mistaken(handler, concern, "until", "Please choose a day after today.", until);
        }
        mentorships.hold(pair(concern), day.get());
        concerns.took(concern.id(), handler.getName(), Step.LETTERS_HELD);
        return done(concern, "letters-held", next);
    }

    @Retried
    @Transactional
    @PostMapping("/{id}/release-letters")
    public ModelAndView releaseLetters(Principal handler, @PathVariable String id, RedirectAttributes next) {
        Concern concern = readable(handler, id);
        mentorships.letGo(pair(concern));
        concerns.took(concern.id(), handler.getName(), Step.LETTERS_RELEASED);
        return done(concern, "letters-released", next);
    }

    @Retried
    @Transactional
    @PostMapping("/{id}/hold-proposals")
    public ModelAndView holdProposals(Principal handler, @PathVariable String id, RedirectAttributes next) {
        Concern concern = readable(handler, id);
        matching.hold(subject(concern));
        concerns.took(concern.id(), handler.getName(), Step.PROPOSALS_HELD);
        return done(concern, "proposals-held", next);
    }

    @Retried
    @Transactional
    @PostMapping("/{id}/release-proposals")
    public ModelAndView releaseProposals(Principal handler, @PathVariable String id, RedirectAttributes next) {
        Concern concern = readable(handler, id);
        matching.release(subject(concern));
        concerns.took(concern.id(), handler.getName(), Step.PROPOSALS_RELEASED);
        return done(concern, "proposals-released", next);
    }

    @Retried
    @Transactional
    @PostMapping("/{id}/end")
    public ModelAndView end(
            Principal handler,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String otherMentor,
            RedirectAttributes next) {
        Concern concern = readable(handler, id);
        if (!otherMentor.equals("yes") && !otherMentor.equals("no")) {
            String sentence = "Please say whether the mentee should get another mentor.";
            return mistaken(handler, concern, "otherMentor", sentence, "");
        }
        mentorships.end(pair(concern), Ending.PROGRAM_ENDED, otherMentor.equals("yes"));
        concerns.took(concern.id(), handler.getName(), Step.MENTORSHIP_ENDED);
        return done(concern, "ended", next);
    }

    @Retried
    @Transactional
    @PostMapping("/{id}/look-again")
    public ModelAndView lookAgain(
            Principal handler,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String lookAgainOn,
            RedirectAttributes next) {
        Concern concern = readable(handler, id);
        Optional<LocalDate> day = ahead(concern, lookAgainOn);
        if (day.isEmpty()) {
            return mistaken(handler, concern, "lookAgainOn", "Please choose a day after today.", lookAgainOn);
        }
        concerns.setAside(concern.id(), handler.getName(), day.get());
        return done(concern, "set-aside", next);
    }

    @Retried
    @Transactional
    @PostMapping("/{id}/close")
    public ModelAndView close(
            Principal handler,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String outcome,
            RedirectAttributes next) {
        Concern concern = readable(handler, id);
        Optional<Outcome> chosen = Stream.of(Outcome.values())
                .filter(possible -> possible.name().equals(outcome))
                .findFirst();
        if (chosen.isEmpty()) {
            return mistaken(handler, concern, "outcome", "Please say what came of it.", "");
        }
        concerns.close(concern.id(), handler.getName(), chosen.get());
        return done(concern, "closed", next);
    }

    /** Whoever sends a mistake has the page before them; whoever has not opened it for a while opens it by this. */
    private ModelAndView mistaken(Principal handler, Concern concern, String key, String sentence, String sent) {
        if (!concerns.lookedAt(concern.id(), handler.getName(), A_WHILE)) {
            concerns.took(concern.id(), handler.getName(), Step.OPENED);
        }
        Map<String, Object> mistake = Map.of("key", key, "sentence", sentence, "sent", sent);
        return page(concern, "", mistake, HttpStatus.UNPROCESSABLE_ENTITY);
    }

    private ModelAndView page(Concern concern, String done, Map<String, Object> mistake, HttpStatus status) {
        ModelAndView page = new ModelAndView("concern/handle", dossier.of(concern), status);
        page.addObject("done", done);
        page.addObject("wrong", mistake);
        return page;
    }

    /** The page that follows is no opening: it shows what was done, and that is written down. */
    private static ModelAndView done(Concern concern, String what, RedirectAttributes next) {
        next.addFlashAttribute(JUST_DONE, true);
        return new ModelAndView("redirect:/concerns/" + concern.id() + "?done=" + what);
    }

    /** @throws UnknownConcern to whoever may not read it, as if there were none */
    private Concern readable(Principal handler, String id) {
        Concern concern = concerns.concern(ConcernId.of(id));
        if (!handlers.mayRead(concern, handler.getName())) {
            throw new UnknownConcern();
        }
        return concern;
    }

    private Optional<LocalDate> ahead(Concern concern, String text) {
        try {
            return Optional.of(LocalDate.parse(text.strip()))
                    .filter(day -> day.isAfter(programs.today(concern.year())));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    private static MentorshipId pair(Concern concern) {
        return Optional.ofNullable(concern.mentorship()).orElseThrow(UnknownConcern::new);
    }

    private ParticipantId subject(Concern concern) {
        return signUps.signUp(Optional.ofNullable(concern.subject()).orElseThrow(UnknownConcern::new))
                .participant();
    }
}
