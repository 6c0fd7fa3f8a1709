package org.cairn.formlink;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cairn.form.Form;
import org.cairn.form.FormDesk;
import org.cairn.form.Mistake;
import org.cairn.form.Said;
import org.cairn.participant.ParticipantDesk;
import org.cairn.program.ProgramDesk;
import org.cairn.program.ProgramYear;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.servlet.ModelAndView;

/** Writes the pages of personal links: the form, the receipt, and what to say when there is neither. */
@Component
@Transactional(readOnly = true)
class Sheets {

    static final String PRESS_AGAIN = "Please look at your answers and press the button once more.";

    private static final String HIDDEN_WORDS =
            "(?:<fieldset class=\"when\"[^>]* hidden[^>]*>\\s*<div class=\"words\">(?:(?!</fieldset>).)*+</fieldset>\\s*)*+";

    /** A form that begins with a heading, hidden texts before it left out, gives the page its own. */
    private static final Pattern HEADING = Pattern.compile(
            "(<div class=\"form-fields\">\\s*" + HIDDEN_WORDS
                    + "(?:<fieldset class=\"when\"(?:(?! hidden)[^>])*>\\s*)?<div class=\"words\">)"
                    + "\\s*<h2>(.*?)</h2>",
            Pattern.DOTALL);

    private final PersonalForms forms;
    private final PersonalLinks links;
    private final PersonalAnswers answers;
    private final FormCopies copies;
    private final FormDesk formDesk;
    private final ParticipantDesk participants;
    private final ProgramDesk programs;
    private final ObjectProvider<OfferCheck> checks;

    Sheets(
            PersonalForms forms,
            PersonalLinks links,
            PersonalAnswers answers,
            FormCopies copies,
            FormDesk formDesk,
            ParticipantDesk participants,
            ProgramDesk programs,
            ObjectProvider<OfferCheck> checks) {
        this.forms = forms;
        this.links = links;
        this.answers = answers;
        this.copies = copies;
        this.formDesk = formDesk;
        this.participants = participants;
        this.programs = programs;
        this.checks = checks;
    }

    /** The form to fill in; for a request that is over, what became of it, unless the person wants to answer anyway. */
    public ModelAndView page(PersonalForm form, List<String> choices, boolean late) {
        if (form.isAnswered()) {
            return received(form, LinkAnswers.ONLY_SHEET, false);
        }
        if (!form.isOpen() && !late) {
            return closed(form);
        }
        Optional<OfferCheck.Obstacle> obstacle = obstacle(form);
        if (obstacle.isPresent()) {
            return notNow(form, obstacle.get());
        }
        Form copy = copies.form(form.copy());
        Map<String, Object> begun = new HashMap<>(before(form, copy));
        begun.putAll(Choices.among(copy, form.given(), choices));
        String sheet =
                form.isRequest() ? LinkAnswers.ONLY_SHEET : LinkToken.fresh().secret();
        return sheet(form, sheet, begun, List.of(), "", HttpStatus.OK);
    }

    /** The form as it was sent, with what is wrong. */
    public ModelAndView again(
            PersonalForm form,
            String sheet,
            Map<String, String[]> sent,
            List<Mistake> mistakes,
            String notice,
            HttpStatus status) {
        Map<String, Object> raw = formDesk.raw(copies.form(form.copy()), sent);
        return sheet(form, sheet, raw, mistakes, notice, status);
    }

    /** Why an answer was not taken: where the person stands if that is known, else a sentence beside the form. */
    public ModelAndView refused(PersonalForm form, String sheet, Map<String, String[]> sent, String sentence) {
        ModelAndView page = obstacle(form)
                .map(obstacle -> notNow(form, obstacle))
                .orElseGet(() -> again(form, sheet, sent, List.of(), sentence, HttpStatus.CONFLICT));
        page.setStatus(HttpStatus.CONFLICT);
        return page;
    }

    /**
     * What was received, and what happens next.
     *
     * @param before whether the person has just tried to answer otherwise, and the earlier answer stands
     */
    public ModelAndView received(PersonalForm form, String sheet, boolean before) {
        Optional<PersonalAnswer> answer = answers.findByPersonalFormIdAndSheet(form.id(), sheet);
        if (answer.isEmpty()) {
            return form.isOpen() ? page(form, List.of(), false) : closed(form);
        }
        ModelAndView page = page("received", form);
        page.addObject("late", answer.get().isLate());
        page.addObject("before", before);
        page.addObject("receivedOn", day(form, answer.get().at()));
        page.addObject("said", said(form, answer.get()));
        page.addObject("words", inOwnWords(form, answer.get()));
        page.addObject("next", next(form, answer.get()));
        page.addObject("again", form.isRequest() || obstacle(form).isPresent() ? "" : "/f/" + form.id());
        return page;
    }

    /** The part of an address that chooses answers, of what was asked for and the form offers. */
    public String choices(UUID id, List<String> chosen) {
        if (chosen.isEmpty()) {
            return "";
        }
        PersonalForm form = forms.findById(id).orElseThrow();
        String query = Choices.among(copies.form(form.copy()), form.given(), chosen).entrySet().stream()
                .map(choice -> "answer="
                        + URLEncoder.encode(choice.getKey() + ":" + choice.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? "" : "?" + query;
    }

    /**
     * A link that does not open anything, whatever the reason.
     *
     * @param key what stood in the address; empty if it cannot have been a link of ours
     */
    public ModelAndView lost(String key, HttpStatus status) {
        ModelAndView page = new ModelAndView("formlink/lost", status);
        page.addObject("key", key);
        page.addObject("contacts", contacts());
        return page;
    }

    /** A new link was asked for. */
    public ModelAndView onItsWay() {
        ModelAndView page = new ModelAndView("formlink/on-its-way");
        page.addObject("contacts", contacts());
        return page;
    }

    private ModelAndView closed(PersonalForm form) {
        ModelAndView page = page("closed", form);
        page.addObject("late", "/f/" + form.id() + "?late");
        return page;
    }

    private ModelAndView notNow(PersonalForm form, OfferCheck.Obstacle obstacle) {
        ModelAndView page = page("not-now", form);
        page.addObject("heading", obstacle.heading());
        page.addObject("words", obstacle.words());
        return page;
    }

    private Optional<OfferCheck.Obstacle> obstacle(PersonalForm form) {
        String purpose = form.purpose();
        return purpose == null
                ? Optional.empty()
                : checks.stream()
                        .flatMap(check -> check.obstacle(purpose, form.about(), form.who()).stream())
                        .findFirst();
    }

    private ModelAndView sheet(
            PersonalForm form,
            String sheet,
            Map<String, Object> filled,
            List<Mistake> mistakes,
            String notice,
            HttpStatus status) {
        ModelAndView page = page("form", form);
        page.setStatus(status);
        page.addObject("action", "/f/" + form.id());
        page.addObject("seal", seal(form));
        page.addObject("sheet", sheet);
        page.addObject("late", !form.isOpen());
        page.addObject("due", form.due() == null ? "" : day(form, form.due()));
        page.addObject("mistakes", mistakes);
        page.addObject("notice", notice);
        String fields = formDesk.html(copies.form(form.copy()), form.given(), filled, mistakes);
        Matcher heading = HEADING.matcher(fields);
        boolean headed = heading.find();
        page.addObject("heading", headed ? heading.group(2) : "");
        page.addObject("fields", headed ? heading.replaceFirst("$1") : fields);
        return page;
    }

    private ModelAndView page(String name, PersonalForm form) {
        ModelAndView page = new ModelAndView("formlink/" + name);
        page.addObject("person", participants.contact(form.who()).name());
        ProgramYear year = year(form).orElse(null);
        if (year != null) {
            page.addObject("program", year.programName());
            page.addObject("year", year.label());
            page.addObject("contact", contact(year));
        }
        return page;
    }

    /** What the person said last for the same purpose, through whichever letter, if the form begins with answers. */
    private Map<String, Object> before(PersonalForm form, Form copy) {
        String purpose = form.purpose();
        boolean begins = copy.all()
                .anyMatch(question -> question.isQuestion() && form.given().containsKey(question.key()));
        if (purpose == null || !begins) {
            return Map.of();
        }
        return answers.latest(purpose, form.about(), form.who().value())
                .map(answer -> formDesk.answers(answer.submission()))
                .orElse(Map.of());
    }

    private List<Said> said(PersonalForm form, PersonalAnswer answer) {
        return formDesk.said(copies.form(form.copy()), form.given(), formDesk.answers(answer.submission()));
    }

    private boolean inOwnWords(PersonalForm form, PersonalAnswer answer) {
        Map<String, Object> answers = formDesk.answers(answer.submission());
        return copies.form(form.copy())
                .all()
                .anyMatch(question -> question.takesWords() && answers.containsKey(question.key()));
    }

    /** What the form itself says of it, with these answers. */
    private String next(PersonalForm form, PersonalAnswer answer) {
        return formDesk.receipt(copies.form(form.copy()), form.given(), formDesk.answers(answer.submission()));
    }

    private String seal(PersonalForm form) {
        return LinkToken.seal(links.findByPersonalFormId(form.id()).get(0).hash());
    }

    private String day(PersonalForm form, Instant instant) {
        return year(form).map(year -> Voice.day(instant, year)).orElse("");
    }

    private Optional<ProgramYear> year(PersonalForm form) {
        return Optional.ofNullable(form.programYear()).map(programs::year);
    }

    /** Whom to ask when it is not known which program sent the link: everybody's contact, the same for everybody. */
    private List<Map<String, String>> contacts() {
        Map<String, Map<String, String>> contacts = new LinkedHashMap<>();
        for (ProgramYear year : programs.years()) {
            if (year.closedAt() == null) {
                contacts.putIfAbsent(year.program(), contact(year));
            }
        }
        return new ArrayList<>(contacts.values());
    }

    private static Map<String, String> contact(ProgramYear year) {
        return Map.of(
                "program", year.programName(),
                "name", year.contactName(),
                "email", year.contactEmail().value());
    }
}
