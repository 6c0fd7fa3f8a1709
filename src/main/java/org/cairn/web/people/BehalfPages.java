package org.cairn.web.people;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairn.engine.AnswersRefused;
import org.cairn.engine.UnknownTask;
import org.cairn.formlink.OnBehalf;
import org.cairn.formlink.OpenQuestion;
import org.cairn.formlink.OpenQuestions;
import org.cairn.kernel.Refusal;
import org.cairn.participant.ParticipantId;
import org.cairn.program.ProgramYearId;
import org.cairn.web.OwnYear;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Fills in an open question for somebody who has answered by telephone or in another way. */
@Controller
@RequestMapping("/coordinator/people/{id}/questions/{question}")
class BehalfPages {

    private final OwnYear own;
    private final PersonFile files;
    private final OpenQuestions questions;
    private final OnBehalf behalf;

    BehalfPages(OwnYear own, PersonFile files, OpenQuestions questions, OnBehalf behalf) {
        this.own = own;
        this.files = files;
        this.questions = questions;
        this.behalf = behalf;
    }

    @GetMapping
    ModelAndView ask(@PathVariable String id, @PathVariable UUID question, Principal coordinator) {
        Asked asked = asked(id, question, coordinator);
        return page(asked, behalf.fields(asked.who(), question).orElseThrow(UnknownPerson::new), "", HttpStatus.OK);
    }

    @PostMapping
    ModelAndView answer(
            @PathVariable String id,
            @PathVariable UUID question,
            Principal coordinator,
            HttpServletRequest request,
            RedirectAttributes next) {
        Asked asked = asked(id, question, coordinator);
        Map<String, String[]> sent = request.getParameterMap();
        try {
            behalf.answer(asked.who(), question, sent, coordinator.getName());
            next.addFlashAttribute("filledIn", true);
            return new ModelAndView("redirect:/coordinator/people/" + id);
        } catch (AnswersRefused refused) {
            String fields = behalf.fields(asked.who(), question, sent, refused.mistakes())
                    .orElseThrow(UnknownPerson::new);
            return page(asked, fields, "", HttpStatus.UNPROCESSABLE_ENTITY);
        } catch (Refusal refusal) {
            String fields =
                    behalf.fields(asked.who(), question, sent, List.of()).orElseThrow(UnknownPerson::new);
            return page(asked, fields, refusal.sentence(), HttpStatus.CONFLICT);
        } catch (UnknownTask answered) {
            return new ModelAndView("redirect:/coordinator/people/" + id);
        }
    }

    private record Asked(ParticipantId who, String name, OpenQuestion question) {}

    /** Only questions of the coordinator's own program years. */
    private Asked asked(String id, UUID question, Principal coordinator) {
        List<ProgramYearId> years =
                own.all(coordinator).stream().map(year -> year.id()).toList();
        OnFile file = files.of(id, own.all(coordinator), coordinator);
        ParticipantId who = file.contact().id();
        return questions.of(who).stream()
                .filter(open -> open.id().equals(question) && years.contains(open.year()))
                .findFirst()
                .map(open -> new Asked(who, file.contact().name(), open))
                .orElseThrow(QuestionOver::new);
    }

    private static ModelAndView page(Asked asked, String fields, String notice, HttpStatus status) {
        ModelAndView page = new ModelAndView("people/behalf", status);
        page.addObject("name", asked.name());
        page.addObject("title", asked.question().title());
        page.addObject("person", "/coordinator/people/" + asked.who());
        page.addObject(
                "action",
                "/coordinator/people/" + asked.who() + "/questions/"
                        + asked.question().id());
        page.addObject("fields", fields);
        page.addObject("notice", notice);
        return page;
    }
}
