package org.cairn.web.intake;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.cairn.engine.Retried;
import org.cairn.matching.intake.OtherLettersThanSeen;
import org.cairn.matching.intake.PairImportDesk;
import org.cairn.matching.intake.PairPreview;
import org.cairn.program.ProgramDesk;
import org.cairn.program.ProgramYear;
import org.cairn.signup.Role;
import org.cairn.signup.intake.ImportRow;
import org.cairn.signup.intake.StagedImport;
import org.cairn.signup.intake.StagedImports;
import org.cairn.signup.intake.UnreadableSheet;
import org.cairn.web.OwnYear;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Uploads a file of pairs under way, shows what importing it would do, and imports it once that has been seen. */
@Controller
@RequestMapping("/coordinator/import-pairs")
class PairImportPages {

    private final ProgramDesk programs;
    private final PairImportDesk imports;
    private final StagedImports files;
    private final LetterToPairs letters;
    private final OwnYear own;

    PairImportPages(
            ProgramDesk programs, PairImportDesk imports, StagedImports files, LetterToPairs letters, OwnYear own) {
        this.programs = programs;
        this.imports = imports;
        this.files = files;
        this.letters = letters;
        this.own = own;
    }

    @GetMapping
    String upload(Principal coordinator, Model model) {
        model.addAttribute("years", own.open(coordinator));
        return "intake/pairs-upload";
    }

    @PostMapping
    String stage(
            @RequestParam String year,
            @RequestParam @Nullable MultipartFile file,
            Principal coordinator,
            HttpServletResponse response,
            Model model)
            throws IOException {
        ProgramYear into = own.of(coordinator, year);
        try {
            if (file == null || file.isEmpty()) {
                return again("Please choose a file first.", into, coordinator, response, model);
            }
            byte[] content = file.getBytes();
            imports.preview(into.id(), content);
            UUID staged = files.keep(into.id(), ImportPages.name(file), content, coordinator.getName());
            return "redirect:/coordinator/import-pairs/" + staged;
        } catch (UnreadableSheet unreadable) {
            return again(unreadable.sentence(), into, coordinator, response, model);
        }
    }

    @GetMapping("/{staged}")
    String preview(@PathVariable UUID staged, Principal coordinator, Model model) {
        return show(own(staged, coordinator), "", model);
    }

    @Retried
    @PostMapping("/{staged}")
    String run(
            @PathVariable UUID staged,
            @RequestParam int letters,
            Principal coordinator,
            HttpServletResponse response,
            Model model) {
        StagedImport file = own(staged, coordinator);
        try {
            describe(file, imports.run(staged, coordinator.getName(), letters), model);
            return "intake/pairs-done";
        } catch (OtherLettersThanSeen changed) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return show(file, changed.sentence(), model);
        }
    }

    private String show(StagedImport file, String notice, Model model) {
        PairPreview preview = imports.preview(file.year(), file.content());
        describe(file, preview, model);
        model.addAttribute("staged", file.id());
        model.addAttribute("notice", notice);
        for (Role role : Role.PAIR) {
            letters.preview(programs.year(file.year()), preview, role)
                    .ifPresent(letter -> model.addAttribute(role.word() + "Letter", letter));
        }
        return "intake/pairs-preview";
    }

    private void describe(StagedImport file, PairPreview preview, Model model) {
        model.addAttribute("year", programs.year(file.year()));
        model.addAttribute("fileName", file.fileName());
        model.addAttribute("preview", preview);
        model.addAttribute("letters", preview.people().size());
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (ImportRow.Fate fate : ImportRow.Fate.values()) {
            if (preview.count(fate) > 0) {
                counts.put(fate == ImportRow.Fate.REPEATED ? "Repeated" : fate.words(), preview.count(fate));
            }
        }
        model.addAttribute("counts", counts);
    }

    private String again(
            String sentence, ProgramYear year, Principal coordinator, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        model.addAttribute("years", own.open(coordinator));
        model.addAttribute("chosen", year.id().toString());
        model.addAttribute("refusal", sentence);
        return "intake/pairs-upload";
    }

    private StagedImport own(UUID staged, Principal coordinator) {
        StagedImport file = files.find(staged, coordinator.getName());
        own.of(coordinator, file.year().toString());
        return file;
    }
}
