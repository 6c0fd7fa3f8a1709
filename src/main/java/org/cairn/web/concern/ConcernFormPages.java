package org.cairn.web.concern;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.cairn.concern.About;
import org.cairn.concern.Concern;
import org.cairn.concern.ConcernDesk;
import org.cairn.concern.ConcernId;
import org.cairn.concern.UnknownConcern;
import org.cairn.engine.FileDesk;
import org.cairn.engine.Retried;
import org.cairn.form.Checked;
import org.cairn.form.Form;
import org.cairn.form.FormDesk;
import org.cairn.form.Mistake;
import org.cairn.formlink.PersonalDoor;
import org.cairn.formlink.PersonalPageDesk;
import org.cairn.kernel.InWords;
import org.cairn.participant.ParticipantDesk;
import org.cairn.participant.ParticipantId;
import org.cairn.processes.Handlers;
import org.cairn.program.ProgramDesk;
import org.cairn.program.ProgramYear;
import org.cairn.signup.SignUpDesk;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The private form: who reads it stands above it, and once more, with a date, when it has been sent. */
@Controller
@RequestMapping("/p/{key}/concern")
class ConcernFormPages {

    /** The name of the form's button: a program that sends the form without pressing it does not send it. */
    private static final String PRESSED = "_send";

    /** Proves that the form came from this page. */
    private static final String SEAL = "_seal";

    /** Which sheet of paper it was written on, so that sending it twice is sending it once. */
    private static final String SHEET = "_sheet";

    private final PersonalDoor door;
    private final PersonalPageDesk pages;
    private final Tellers tellers;
    private final ConcernDesk concerns;
    private final Handlers handlers;
    private final ProgramDesk programs;
    private final SignUpDesk signUps;
    private final ParticipantDesk participants;
    private final FormDesk formDesk;
    private final FileDesk files;

    ConcernFormPages(
            PersonalDoor door,
            PersonalPageDesk pages,
            Tellers tellers,
            ConcernDesk concerns,
            Handlers handlers,
            ProgramDesk programs,
            SignUpDesk signUps,
            ParticipantDesk participants,
            FormDesk formDesk,
            FileDesk files) {
        this.door = door;
        this.pages = pages;
        this.tellers = tellers;
        this.concerns = concerns;
        this.handlers = handlers;
        this.programs = programs;
        this.signUps = signUps;
        this.participants = participants;
        this.formDesk = formDesk;
        this.files = files;
    }

    @ModelAttribute
    void keepNoCopy(HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    /** A letter's link, or the form itself. */
    @GetMapping
    ModelAndView form(@PathVariable String key, HttpServletRequest request, HttpServletResponse response) {
        return door.handOver(key, "/" + PersonalPageDesk.CONCERN, request, response)
                .orElseGet(() -> ofReader(
                        key,
                        request,
                        (page, who) -> page(
                                page, tellers.teller(who), UUID.randomUUID(), Map.of(), List.of(), "", HttpStatus.OK)));
    }

    @Retried
    @Transactional
    @PostMapping
    public ModelAndView send(
            @PathVariable String key,
            @RequestParam(name = SHEET, defaultValue = "") String sheet,
            @RequestParam(name = SEAL, defaultValue = "") String seal,
            HttpServletRequest request) {
        return ofReader(key, request, (page, who) -> {
            participants.lock(who); // of two presses at once the second finds the first done
            return send(page, tellers.teller(who), sheet(sheet), seal, request.getParameterMap());
        });
    }

    private static UUID sheet(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException none) {
            return UUID.randomUUID();
        }
    }

    /** A sheet has one id; nobody can choose one that something else has, and have it dealt with in its place. */
    private static ConcernId id(UUID page, UUID sheet) {
        return new ConcernId(
                UUID.nameUUIDFromBytes(("concern/" + page + "/" + sheet).getBytes(StandardCharsets.UTF_8)));
    }

    private ModelAndView send(UUID page, Teller teller, UUID sheet, String seal, Map<String, String[]> sent) {
        Form form = form();
        Map<String, Object> raw = formDesk.raw(form, sent);
        if (!sent.containsKey(PRESSED) || !pages.sealed(page, seal)) {
            String again = "Please look at what you wrote and press the button once more.";
            return page(page, teller, sheet, raw, List.of(), again, HttpStatus.FORBIDDEN);
        }
        Checked checked = formDesk.check(form, teller.values(), raw);
        if (!checked.accepted()) {
            return page(page, teller, sheet, raw, checked.mistakes(), "", HttpStatus.UNPROCESSABLE_ENTITY);
        }
        About about = about(checked.answers().get(ConcernFormRule.ABOUT));
        Optional<Teller.Pair> pair =
                about == About.PARTNER ? teller.pair(checked.answers().get("pair")) : Optional.empty();
        ConcernId id = id(page, sheet);
        concerns.raise(
                id,
                pair.map(Teller.Pair::own).orElse(teller.signUp()),
                about,
                pair.map(Teller.Pair::id).orElse(null),
                checked.answers());
        return new ModelAndView("redirect:" + address(page) + "/" + id);
    }

    @GetMapping("/{id}")
    ModelAndView receipt(
            @PathVariable String key,
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response) {
        response.setHeader("Clear-Site-Data", "\"cache\""); // a page kept for “back” would show what was written
        return ofReader(key, request, (page, who) -> receipt(who, concerns.concern(ConcernId.of(id))));
    }

    private ModelAndView receipt(ParticipantId reader, Concern concern) {
        if (!signUps.signUp(concern.reporter()).participant().equals(reader)) {
            throw new UnknownConcern();
        }
        ProgramYear year = programs.year(concern.year());
        ModelAndView page = new ModelAndView("concern/received");
        describe(page, year);
        page.addObject("partner", !tellers.teller(reader).pairs().isEmpty());
        page.addObject("readers", handlers.of(concern).names());
        page.addObject("secondReaders", handlers.second(concern).names());
        page.addObject("answerBy", InWords.day(concern.answerBy()));
        return page;
    }

    private ModelAndView page(
            UUID pageId,
            Teller teller,
            UUID sheet,
            Map<String, Object> answers,
            List<Mistake> mistakes,
            String notice,
            HttpStatus status) {
        ProgramYear year = teller.year();
        ModelAndView page = new ModelAndView("concern/form", status);
        describe(page, year);
        page.addObject("partner", !teller.pairs().isEmpty());
        page.addObject("action", address(pageId));
        page.addObject("seal", pages.seal(pageId));
        page.addObject("sheet", sheet.toString());
        page.addObject(
                "readers", handlers.of(year.id(), About.OTHER, teller.signUp()).names());
        page.addObject(
                "othersReaders",
                handlers.of(year.id(), About.COORDINATOR, teller.signUp()).names());
        page.addObject(
                "secondReaders",
                handlers.second(year.id(), About.OTHER, teller.signUp()).names());
        page.addObject("answerBy", InWords.day(concerns.answerBy(year.id())));
        page.addObject("notice", notice);
        page.addObject("fields", formDesk.html(form(), teller.values(), answers, mistakes));
        return page;
    }

    private static void describe(ModelAndView page, ProgramYear year) {
        page.addObject("program", year.programName());
        page.addObject("emergency", year.arrangements().emergencyAdvice());
        page.addObject(
                "contact",
                Map.of("name", year.contactName(), "email", year.contactEmail().value()));
    }

    private static About about(@Nullable Object chosen) {
        return Stream.of(About.values())
                .filter(about -> about.name().toLowerCase(Locale.ROOT).equals(chosen))
                .findFirst()
                .orElse(About.OTHER);
    }

    private Form form() {
        return Form.read(files.form(ConcernFormRule.FORM).orElseThrow(UnknownConcern::new));
    }

    /** Only whoever came by a letter of theirs; everybody else may have a fresh letter sent to the address on file. */
    private ModelAndView ofReader(
            String key, HttpServletRequest request, BiFunction<UUID, ParticipantId, ModelAndView> answer) {
        Optional<UUID> page = door.page(key);
        return page.flatMap(id -> pages.reader(request, id))
                .map(who -> answer.apply(page.orElseThrow(), who))
                .orElseGet(() -> new ModelAndView(
                        "personal/closed",
                        Map.of("key", page.map(UUID::toString).orElse("")),
                        HttpStatus.FORBIDDEN));
    }

    private static String address(UUID page) {
        return "/p/" + page + "/" + PersonalPageDesk.CONCERN;
    }
}
