package org.cairn.formlink;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.cairn.engine.AnswersRefused;
import org.cairn.kernel.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/**
 * The pages behind personal links. The address in a letter holds a secret; opening it changes nothing, hands the secret
 * to a cookie and leads on to the form's own address. Only the button of the form does something.
 */
@Controller
@RequestMapping("/f")
class LinkPages {

    /** Fields of the page that are not the form's. */
    static final String SEAL = "_seal";

    static final String SHEET = "_sheet";

    /** The name of the form's button: a program that sends the form without pressing it does not send it. */
    static final String PRESSED = "_send";

    private static final Pattern SHEETS = Pattern.compile(LinkToken.SHAPE + "|" + LinkAnswers.ONLY_SHEET);

    private final LinkDoor door;
    private final LinkCookies cookies;
    private final LinkAnswers answers;
    private final Sheets sheets;
    private final Clock clock;

    LinkPages(LinkDoor door, LinkCookies cookies, LinkAnswers answers, Sheets sheets, Clock clock) {
        this.door = door;
        this.cookies = cookies;
        this.answers = answers;
        this.sheets = sheets;
        this.clock = clock;
    }

    /** A letter's link, a form's page, or something that a mail program has cut in two. */
    @GetMapping({"/{key}", "/{key}/"})
    ModelAndView open(
            @PathVariable String key,
            @RequestParam(name = "answer", defaultValue = "") List<String> choices,
            @RequestParam(name = "late", required = false) Optional<String> late,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<UUID> id = publicId(key);
        if (id.isPresent()) {
            return door(id.get(), request)
                    .map(form -> sheets.page(form, choices, late.isPresent()))
                    .orElseGet(() -> lost(key, HttpStatus.FORBIDDEN));
        }
        return LinkToken.read(key)
                .flatMap(token -> door.open(token).map(link -> handOver(link, token, choices, request, response)))
                .orElseGet(() -> lost(key, HttpStatus.NOT_FOUND));
    }

    /** The person presses the button. */
    @PostMapping("/{id}")
    ModelAndView send(
            @PathVariable("id") String key,
            @RequestParam(name = SEAL, defaultValue = "") String seal,
            @RequestParam(name = SHEET, defaultValue = "") String sheet,
            HttpServletRequest request) {
        Optional<UUID> id = publicId(key);
        Optional<PersonalForm> found =
                id.flatMap(known -> cookies.read(request, known).flatMap(token -> door.formToSend(known, token)));
        if (found.isEmpty() || !SHEETS.matcher(sheet).matches()) {
            return lost(key, HttpStatus.FORBIDDEN);
        }
        PersonalForm form = found.get();
        Map<String, String[]> sent = request.getParameterMap();
        if (!sent.containsKey(PRESSED) || !door.sealed(form.id(), seal)) {
            return sheets.again(form, sheet, sent, List.of(), Sheets.PRESS_AGAIN, HttpStatus.FORBIDDEN);
        }
        try {
            boolean recorded = answer(form.id(), sheet, sent);
            return redirect("/f/" + form.id() + "/received?sheet=" + sheet + (recorded ? "" : "&before"));
        } catch (AnswersRefused refused) {
            return sheets.again(form, sheet, sent, refused.mistakes(), "", HttpStatus.UNPROCESSABLE_ENTITY);
        } catch (Refusal refusal) {
            return sheets.refused(form, sheet, sent, refusal.sentence());
        }
    }

    @GetMapping("/{id}/received")
    ModelAndView received(
            @PathVariable("id") String key,
            @RequestParam(name = "sheet", defaultValue = LinkAnswers.ONLY_SHEET) String sheet,
            @RequestParam(name = "before", required = false) Optional<String> before,
            HttpServletRequest request) {
        return publicId(key)
                .flatMap(id -> door(id, request))
                .map(form -> sheets.received(form, sheet, before.isPresent()))
                .orElseGet(() -> lost(key, HttpStatus.FORBIDDEN));
    }

    /** Says the same whatever is known of the link. */
    @PostMapping("/{key}/new-link")
    ModelAndView renew(@PathVariable String key) {
        LinkToken.read(key).ifPresent(door::renew);
        publicId(key).ifPresent(door::renew);
        return sheets.onItsWay();
    }

    /** Whatever else somebody makes of an address: an error page would write it into the log. */
    @RequestMapping("/**")
    ModelAndView elsewhere() {
        return lost("", HttpStatus.NOT_FOUND);
    }

    /**
     * Once more if the task ended in this moment: then the answer is a late one. The engine reads a task piece by piece
     * and stumbles, in more than one way, when it goes away between two of them.
     */
    private boolean answer(UUID id, String sheet, Map<String, String[]> sent) {
        try {
            return answers.answer(id, sheet, sent);
        } catch (Refusal refusal) {
            throw refusal;
        } catch (RuntimeException stumbled) {
            if (!answers.over(id)) {
                throw stumbled;
            }
            return answers.answer(id, sheet, sent);
        }
    }

    private ModelAndView handOver(
            PersonalLink link,
            LinkToken token,
            List<String> choices,
            HttpServletRequest request,
            HttpServletResponse response) {
        Duration life = Duration.between(clock.instant(), link.expires());
        cookies.give(request, response, link.form(), token, life);
        return redirect("/f/" + link.form() + sheets.choices(link.form(), choices));
    }

    private Optional<PersonalForm> door(UUID id, HttpServletRequest request) {
        return cookies.read(request, id).flatMap(token -> door.form(id, token));
    }

    private ModelAndView lost(String key, HttpStatus status) {
        boolean possible = publicId(key).isPresent() || LinkToken.read(key).isPresent();
        return sheets.lost(possible ? key : "", status);
    }

    private static ModelAndView redirect(String address) {
        RedirectView view = new RedirectView(address);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        view.setExposeModelAttributes(false);
        return new ModelAndView(view);
    }

    private static Optional<UUID> publicId(String key) {
        try {
            return key.length() == 36 ? Optional.of(UUID.fromString(key)) : Optional.empty();
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
