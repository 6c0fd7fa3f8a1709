package org.cairn.web.intake;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.cairn.engine.Retried;
import org.cairn.program.ProgramDesk;
import org.cairn.program.ProgramYear;
import org.cairn.signup.Role;
import org.cairn.signup.intake.ImportColumn;
import org.cairn.signup.intake.ImportDesk;
import org.cairn.signup.intake.ImportDone;
import org.cairn.signup.intake.ImportPreview;
import org.cairn.signup.intake.ImportRow;
import org.cairn.signup.intake.NotWhatWasSeen;
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

/** Uploads a file, shows what importing it would do, and imports it once the coordinator has seen that. */
@Controller
@RequestMapping("/coordinator/import")
class ImportPages {

    private final ProgramDesk programs;
    private final ImportDesk imports;
    private final StagedImports files;
    private final LetterToImported letters;
    private final OwnYear own;

    ImportPages(ProgramDesk programs, ImportDesk imports, StagedImports files, LetterToImported letters, OwnYear own) {
        this.programs = programs;
        this.imports = imports;
        this.files = files;
        this.letters = letters;
        this.own = own;
    }

    @GetMapping
    String upload(Principal coordinator, Model model) {
        model.addAttribute("years", own.open(coordinator));
        return "intake/upload";
    }

    @PostMapping
    String stage(
            @RequestParam String year,
            @RequestParam(defaultValue = "") String role,
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
            imports.preview(into.id(), role(role), content);
            UUID staged = files.keep(into.id(), name(file), content, coordinator.getName());
            return "redirect:/coordinator/import/" + staged + asRole(role(role));
        } catch (UnreadableSheet unreadable) {
            return again(unreadable.sentence(), into, coordinator, response, model);
        }
    }

    @GetMapping("/{staged}")
    String preview(
            @PathVariable UUID staged,
            @RequestParam(defaultValue = "") String role,
            Principal coordinator,
            Model model) {
        return show(staged, role(role), "", coordinator, model);
    }

    @PostMapping("/{staged}/columns")
    String columns(
            @PathVariable UUID staged, @RequestParam String role, HttpServletRequest request, Principal coordinator) {
        StagedImport file = own(staged, coordinator);
        ImportPreview preview = imports.preview(file.year(), role(role), file.content());
        Map<String, String> meanings = new LinkedHashMap<>();
        for (ImportColumn column : preview.columns()) {
            String question = request.getParameter("column" + column.index());
            if (question != null && !question.equals(column.question() == null ? "" : column.question())) {
                meanings.put(column.heading(), question);
            }
        }
        imports.remember(file.year(), preview.role(), meanings);
        return "redirect:/coordinator/import/" + staged + asRole(preview.role());
    }

    @Retried
    @PostMapping("/{staged}")
    String run(
            @PathVariable UUID staged,
            @RequestParam String role,
            @RequestParam(defaultValue = "false") boolean mustConfirm,
            @RequestParam int letters,
            @RequestParam int lettersToConfirm,
            Principal coordinator,
            HttpServletResponse response,
            Model model) {
        StagedImport file = own(staged, coordinator);
        Role as = role(role);
        try {
            ImportDone done = imports.run(
                    staged, coordinator.getName(), as, mustConfirm, mustConfirm ? lettersToConfirm : letters);
            describe(file, done.preview(), model);
            model.addAttribute("written", done.preview().letters(done.mustConfirm()));
            model.addAttribute("mustConfirm", done.mustConfirm());
            return "intake/done";
        } catch (NotWhatWasSeen changed) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return show(staged, as, changed.sentence(), coordinator, model);
        }
    }

    private String show(UUID staged, @Nullable Role role, String notice, Principal coordinator, Model model) {
        StagedImport file = own(staged, coordinator);
        ImportPreview preview = imports.preview(file.year(), role, file.content());
        describe(file, preview, model);
        model.addAttribute("staged", staged);
        model.addAttribute("notice", notice);
        if (preview.letters(true) > 0) {
            ProgramYear year = programs.year(file.year());
            model.addAttribute("welcome", letters.preview(year, preview, false));
            model.addAttribute("confirm", letters.preview(year, preview, true));
        }
        return "intake/preview";
    }

    private void describe(StagedImport file, ImportPreview preview, Model model) {
        model.addAttribute("year", programs.year(file.year()));
        model.addAttribute("fileName", file.fileName());
        model.addAttribute("preview", preview);
        model.addAttribute("role", preview.role().word());
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (ImportRow.Fate fate : ImportRow.Fate.values()) {
            if (preview.count(fate) > 0) {
                counts.put(fate.words(), preview.count(fate));
            }
        }
        model.addAttribute("counts", counts);
        model.addAttribute("letters", preview.letters(false));
        model.addAttribute("lettersToConfirm", preview.letters(true));
    }

    private String again(
            String sentence, ProgramYear year, Principal coordinator, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        model.addAttribute("years", own.open(coordinator));
        model.addAttribute("chosen", year.id().toString());
        model.addAttribute("refusal", sentence);
        return "intake/upload";
    }

    private StagedImport own(UUID staged, Principal coordinator) {
        StagedImport file = files.find(staged, coordinator.getName());
        own.of(coordinator, file.year().toString());
        return file;
    }

    static String name(MultipartFile file) {
        String name = file.getOriginalFilename();
        return name == null || name.isBlank() ? "file.csv" : name.replaceAll(".*[/\\\\]", "");
    }

    private static @Nullable Role role(String word) {
        return switch (word) {
            case "mentor" -> Role.MENTOR;
            case "mentee" -> Role.MENTEE;
            case "peer" -> Role.PEER;
            default -> null;
        };
    }

    private static String asRole(@Nullable Role role) {
        return role == null ? "" : "?role=" + role.word();
    }
}
