package org.cairn.web.signup;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cairn.form.Checked;
import org.cairn.form.Form;
import org.cairn.form.FormDesk;
import org.cairn.form.Mistake;
import org.cairn.kernel.EmailAddress;
import org.cairn.kernel.InWords;
import org.cairn.kernel.NoEmailAddress;
import org.cairn.kernel.OneLine;
import org.cairn.program.Ask;
import org.cairn.program.Format;
import org.cairn.program.ProgramDesk;
import org.cairn.program.ProgramYear;
import org.cairn.signup.Role;
import org.cairn.signup.SignUpDesk;
import org.cairn.signup.SignUpForms;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * What a program is, and the forms to sign up for it. What is answered here never tells whether an address is known: the
 * words are the same, and so is the time.
 */
@Controller
@RequestMapping("/programs/{program}")
class SignUpPages {

    /** A field that people do not see and robots fill in. */
    static final String TRAP = "website";

    /** Proves when the form was shown. */
    static final String SHOWN = "_shown";

    private final ProgramPages pages;
    private final ProgramDesk programs;
    private final SignUpDesk signUps;
    private final SignUpForms forms;
    private final FormDesk formDesk;
    private final SignUpGate gate;
    private final Clock clock;
    private final Duration answerAfter;

    /** @param answerAfter how long every accepted sign-up takes, whatever it found */
    SignUpPages(
            ProgramPages pages,
            ProgramDesk programs,
            SignUpDesk signUps,
            SignUpForms forms,
            FormDesk formDesk,
            SignUpGate gate,
            Clock clock,
            @Value("${cairn.sign-up.answer-after:400ms}") Duration answerAfter) {
        this.pages = pages;
        this.programs = programs;
        this.signUps = signUps;
        this.forms = forms;
        this.formDesk = formDesk;
        this.gate = gate;
        this.clock = clock;
        this.answerAfter = answerAfter;
    }

    @GetMapping
    String program(@PathVariable String program, Model model) {
        ProgramYear year = pages.year(program);
        describe(year, model);
        model.addAttribute("text", ProgramPages.text(year));
        model.addAttribute("pairs", year.format() == Format.PAIRS);
        return "signup/program";
    }

    /** Who reads what people tell the program, and how they have it erased. */
    @GetMapping("/privacy")
    String privacy(@PathVariable String program, Model model) {
        describe(pages.year(program), model);
        return "signup/privacy";
    }

    @GetMapping("/{role:mentor|mentee|peer}")
    String form(@PathVariable String program, @PathVariable String role, Model model) {
        ProgramYear year = pages.year(program);
        if (!pages.takes(year, role(role))) {
            describe(year, model);
            return "signup/closed";
        }
        return show(year, role(role), Map.of(), List.of(), gate.shown(), model);
    }

    @PostMapping("/{role:mentor|mentee|peer}")
    String signUp(
            @PathVariable String program,
            @PathVariable String role,
            @RequestParam(name = TRAP, defaultValue = "") String trap,
            @RequestParam(name = SHOWN, defaultValue = "") String shown,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        long began = System.nanoTime();
        ProgramYear year = pages.year(program);
        if (!pages.takes(year, role(role))) {
            response.setStatus(HttpStatus.CONFLICT.value());
            describe(year, model);
            return "signup/closed";
        }
        String next = "redirect:/programs/" + year.program() + "/" + role + "/next";
        if (!trap.isEmpty()) {
            return after(began, next);
        }
        Form form = forms.form(role(role));
        Map<String, Object> raw = formDesk.raw(form, request.getParameterMap());
        Checked checked = formDesk.check(form, Map.of(), raw);
        List<Mistake> mistakes = new ArrayList<>(checked.mistakes());
        EmailAddress email = email(checked, mistakes);
        String name = name(checked, mistakes);
        if (!mistakes.isEmpty() || email == null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return show(year, role(role), raw, mistakes, shown.isEmpty() ? gate.shown() : shown, model);
        }
        if (!gate.filledInByHand(shown)) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("again", true);
            return show(year, role(role), raw, List.of(), gate.shown(), model);
        }
        if (!gate.admitsNetwork(request.getRemoteAddr())) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            model.addAttribute("tooMany", true);
            return show(year, role(role), raw, List.of(), gate.shown(), model);
        }
        if (gate.admitsAddress(email)) {
            signUps.receive(year.id(), role(role), email, name, checked.answers());
        }
        return after(began, next);
    }

    @GetMapping("/{role:mentor|mentee|peer}/next")
    String next(@PathVariable String program, @PathVariable String role, Model model) {
        ProgramYear year = pages.year(program);
        describe(year, model);
        model.addAttribute("role", role);
        LocalDate lastDay = year.lastDayOfSignUp();
        if (lastDay != null) {
            model.addAttribute("lastDay", InWords.dayAndYear(lastDay));
        }
        model.addAttribute(
                "until",
                ProgramPages.day(
                        programs.dates(year.id(), Ask.CONFIRMATION, clock.instant())
                                .patienceEnds(),
                        year.zone()));
        model.addAttribute(
                "newsWeeks", Math.max(1, year.patience().waitingNews().getDays() / 7));
        return "signup/next";
    }

    private String show(
            ProgramYear year,
            Role role,
            Map<String, Object> answers,
            List<Mistake> mistakes,
            String shown,
            Model model) {
        Form form = forms.form(role);
        describe(year, model);
        model.addAttribute("role", role.word());
        model.addAttribute("fields", formDesk.html(form, Map.of(), answers, mistakes));
        model.addAttribute("mistakes", mistakes);
        model.addAttribute("shown", shown);
        return "signup/form";
    }

    private void describe(ProgramYear year, Model model) {
        model.addAttribute("program", year.program());
        model.addAttribute("programName", year.programName());
        model.addAttribute("open", pages.open(year));
        model.addAttribute("late", pages.late(year));
        model.addAttribute("state", pages.state(year));
        model.addAttribute("contact", ProgramPages.contact(year));
    }

    private static @Nullable EmailAddress email(Checked checked, List<Mistake> mistakes) {
        boolean wrongAlready =
                mistakes.stream().anyMatch(mistake -> mistake.key().equals("email"));
        if (wrongAlready || !(checked.answers().get("email") instanceof String text)) {
            return null;
        }
        try {
            return new EmailAddress(text);
        } catch (NoEmailAddress none) {
            mistakes.add(new Mistake("email", none.sentence()));
            return null;
        }
    }

    private static String name(Checked checked, List<Mistake> mistakes) {
        String name = OneLine.of(String.valueOf(checked.answers().getOrDefault("name", "")));
        if (name.isEmpty() && mistakes.isEmpty()) {
            mistakes.add(new Mistake("name", "Please give your name."));
        }
        return name;
    }

    private static Role role(String word) {
        return Role.valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** Answers when the time has come, so that it tells nothing about what was found. */
    private String after(long began, String view) {
        Duration left = answerAfter.minusNanos(System.nanoTime() - began);
        try {
            if (!left.isNegative()) {
                Thread.sleep(left.toMillis());
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        return view;
    }
}
