package org.cairn.web.sessions;

import java.security.Principal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cairn.engine.Retried;
import org.cairn.kernel.Refusal;
import org.cairn.program.Format;
import org.cairn.program.ProgramYear;
import org.cairn.session.DateIsPast;
import org.cairn.session.GroupSession;
import org.cairn.session.PlaceTooLong;
import org.cairn.session.PlanChangedMeanwhile;
import org.cairn.session.PlanDesk;
import org.cairn.session.SessionDesk;
import org.cairn.session.SessionId;
import org.cairn.session.SessionIsOver;
import org.cairn.session.SessionPlan;
import org.cairn.web.OwnYear;
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

/** What a year plans for its groups, and each session of each of them: coordinators plan, move and call off. */
@Controller
@RequestMapping("/sessions")
class SessionPages {

    private final OwnYear own;
    private final PlanDesk plans;
    private final SessionDesk sessions;
    private final SessionSheets sheets;

    SessionPages(OwnYear own, PlanDesk plans, SessionDesk sessions, SessionSheets sheets) {
        this.own = own;
        this.plans = plans;
        this.sessions = sessions;
        this.sheets = sheets;
    }

    /** The years with groups that somebody coordinates; the only one at once. */
    @GetMapping
    ModelAndView years(Principal coordinator) {
        List<ProgramYear> years = own.open(coordinator).stream()
                .filter(year -> year.format() == Format.GROUPS)
                .toList();
        return years.size() == 1
                ? new ModelAndView("redirect:/sessions/" + years.get(0).id())
                : new ModelAndView("groups/years", Map.of("years", years, "about", "sessions"));
    }

    @GetMapping("/{year}")
    ModelAndView plan(Principal coordinator, @PathVariable String year) {
        ProgramYear asked = own.of(coordinator, year);
        SessionPlan plan = plans.plan(asked.id());
        return page(asked, PlanSheet.of(plan), plan.seen(), Map.of(), HttpStatus.OK);
    }

    /** @param seen the plan that the page showed */
    @PostMapping("/{year}")
    public ModelAndView save(
            Principal coordinator,
            @PathVariable String year,
            @RequestParam long seen,
            @RequestParam MultiValueMap<String, String> sent,
            RedirectAttributes next) {
        ProgramYear asked = own.of(coordinator, year);
        PlanSheet sheet = PlanSheet.sent(sent);
        if (PlanSheet.onlyChangesRows(sent)) {
            return page(asked, sheet, seen, Map.of(), HttpStatus.OK).addObject("unsaved", true);
        }
        PlanSheet.Reading reading = sheet.read();
        Map<String, String> mistakes = new LinkedHashMap<>(reading.mistakes());
        if (mistakes.isEmpty()) {
            mistakes.putAll(PlanSheet.fields(plans.mistakes(asked.id(), reading.sessions())));
        }
        if (!mistakes.isEmpty()) {
            return page(asked, sheet, seen, mistakes, HttpStatus.UNPROCESSABLE_ENTITY);
        }
        try {
            plans.change(asked.id(), seen, reading.sessions());
        } catch (PlanChangedMeanwhile meanwhile) {
            SessionPlan theirs = plans.plan(asked.id());
            return page(asked, sheet, theirs.seen(), Map.of(), HttpStatus.CONFLICT)
                    .addObject("refusal", meanwhile.sentence())
                    .addObject("theirs", PlanSheet.of(theirs));
        }
        next.addFlashAttribute("saved", true);
        return new ModelAndView("redirect:/sessions/" + asked.id());
    }

    private ModelAndView page(
            ProgramYear year, PlanSheet sheet, long seen, Map<String, String> mistakes, HttpStatus status) {
        return new ModelAndView("sessions/plan", status)
                .addObject("year", year)
                .addObject("sheet", sheet)
                .addObject("seen", seen)
                .addObject("wrong", mistakes)
                .addObject(
                        "mistakes",
                        mistakes.entrySet().stream()
                                .map(one -> Map.of("key", one.getKey(), "sentence", one.getValue()))
                                .toList())
                .addObject("dates", sheets.dates(year));
    }

    @GetMapping("/{year}/{session}")
    ModelAndView session(Principal coordinator, @PathVariable String year, @PathVariable String session) {
        ProgramYear asked = own.of(coordinator, year);
        return new ModelAndView("sessions/session", sheets.sheet(asked, of(asked, session)));
    }

    /** Moves a session or calls it off; everybody in the group is told. */
    @Retried
    @PostMapping("/{year}/{session}")
    public ModelAndView change(
            Principal coordinator,
            @PathVariable String year,
            @PathVariable String session,
            @RequestParam String what,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String time,
            @RequestParam(defaultValue = "") String place,
            RedirectAttributes next) {
        ProgramYear asked = own.of(coordinator, year);
        SessionId id = of(asked, session).id();
        try {
            if (what.equals("off")) {
                sessions.callOff(id);
                next.addFlashAttribute("done", "Called off. The letters are on their way.");
            } else if (what.equals("move")) {
                sessions.hold(
                        id,
                        LocalDate.parse(day)
                                .atTime(LocalTime.parse(time))
                                .atZone(asked.zone())
                                .toInstant(),
                        place.replaceAll("\\p{Cntrl}", " "));
                next.addFlashAttribute("done", "Done. Whoever had another date gets a letter.");
            }
        } catch (SessionIsOver | DateIsPast | PlaceTooLong refusal) {
            return refused(asked, id, refusal);
        } catch (DateTimeParseException unreadable) {
            return refused(asked, id, new NoDate());
        }
        return new ModelAndView("redirect:/sessions/" + asked.id() + "/" + id);
    }

    private ModelAndView refused(ProgramYear year, SessionId id, Refusal refusal) {
        return new ModelAndView("sessions/session", sheets.sheet(year, sessions.session(id)), HttpStatus.CONFLICT)
                .addObject("refusal", refusal.sentence());
    }

    /** Nobody reaches another year's session by this one's address. */
    private GroupSession of(ProgramYear year, String id) {
        GroupSession session = sessions.session(SessionId.of(id));
        if (!session.year().equals(year.id())) {
            throw new NotOfThisYear();
        }
        return session;
    }
}
