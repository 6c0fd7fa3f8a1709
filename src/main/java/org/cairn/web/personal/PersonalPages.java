package org.cairn.web.personal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cairn.formlink.PersonalDoor;
import org.cairn.formlink.PersonalPageDesk;
import org.cairn.kernel.Unknown;
import org.cairn.participant.Contact;
import org.cairn.participant.ParticipantDesk;
import org.cairn.participant.ParticipantId;
import org.cairn.processes.personal.PersonalYears;
import org.cairn.program.ProgramYear;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** The page that each letter opens at its foot. Opening it changes nothing; what it offers opens a form each. */
@Controller
@RequestMapping("/p")
class PersonalPages {

    private static final String GONE = "That is not possible any more. This is how things stand now.";

    private final PersonalPageDesk pages;
    private final PersonalDoor door;
    private final OwnMatters matters;
    private final PersonalYears years;
    private final ParticipantDesk participants;

    PersonalPages(
            PersonalPageDesk pages,
            PersonalDoor door,
            OwnMatters matters,
            PersonalYears years,
            ParticipantDesk participants) {
        this.pages = pages;
        this.door = door;
        this.matters = matters;
        this.years = years;
        this.participants = participants;
    }

    /** A letter's link, or the page itself. */
    @GetMapping({"/{key}", "/{key}/"})
    ModelAndView open(@PathVariable String key, HttpServletRequest request, HttpServletResponse response) {
        return door.handOver(key, "", request, response).orElseGet(() -> own(key, request, "", HttpStatus.OK));
    }

    /** Something on the page was pressed. */
    @PostMapping("/{key}/do")
    ModelAndView act(
            @PathVariable String key,
            @RequestParam(defaultValue = "") String what,
            @RequestParam(name = "_seal", defaultValue = "") String seal,
            HttpServletRequest request) {
        Optional<UUID> page = door.page(key).filter(id -> pages.sealed(id, seal));
        return page.flatMap(id -> pages.reader(request, id))
                .flatMap(who -> matters.open(who, what))
                .map(PersonalPages::on)
                .orElseGet(() -> own(key, request, GONE, HttpStatus.CONFLICT));
    }

    /** Says the same whatever is known of the page. */
    @PostMapping("/{key}/new-link")
    ModelAndView renew(@PathVariable String key) {
        door.page(key)
                .flatMap(id -> pages.owner(id).flatMap(this::year).map(year -> Map.entry(id, year)))
                .ifPresent(found -> pages.mailFreshLink(found.getKey(), found.getValue()));
        return new ModelAndView("personal/on-its-way");
    }

    /** Whatever else somebody makes of an address: an error page would write it into the log. */
    @RequestMapping("/**")
    ModelAndView elsewhere() {
        return closed("", HttpStatus.NOT_FOUND);
    }

    private ModelAndView own(String key, HttpServletRequest request, String notice, HttpStatus status) {
        Optional<UUID> page = door.page(key);
        Optional<ParticipantId> who = page.flatMap(id -> pages.reader(request, id));
        if (page.isEmpty() || who.isEmpty()) {
            return closed(page.map(UUID::toString).orElse(key.length() == 36 ? key : ""), HttpStatus.FORBIDDEN);
        }
        ModelAndView view = new ModelAndView("personal/page", status);
        Contact contact = participants.contact(who.get());
        view.addObject("name", contact.name());
        view.addObject("email", contact.email().value());
        view.addObject("address", "/p/" + page.get());
        view.addObject("seal", pages.seal(page.get()));
        view.addObject("notice", notice);
        view.addObject("questions", matters.questions(who.get()));
        view.addObject("pairs", matters.pairs(who.get()));
        view.addObject("signUps", matters.signUps(who.get()));
        year(who.get())
                .ifPresent(year -> view.addObject(
                        "contact",
                        Map.of(
                                "name", year.contactName(),
                                "email", year.contactEmail().value())));
        return view;
    }

    private static ModelAndView closed(String key, HttpStatus status) {
        return new ModelAndView("personal/closed", Map.of("key", key), status);
    }

    private Optional<ProgramYear> year(ParticipantId who) {
        try {
            return Optional.of(years.latest(who));
        } catch (Unknown none) {
            return Optional.empty();
        }
    }

    private static ModelAndView on(String path) {
        RedirectView on = new RedirectView(path);
        on.setStatusCode(HttpStatus.SEE_OTHER);
        on.setExposeModelAttributes(false);
        return new ModelAndView(on);
    }
}
