package org.cairn.trial;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.cairn.kernel.InWords;
import org.cairn.mail.MailDesk;
import org.cairn.mail.OutboxLetter;
import org.cairn.program.ProgramDesk;
import org.cairn.program.ProgramYear;
import org.springframework.context.annotation.Conditional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** All mail that was written, for whoever sits at this machine. It exists only where mail goes nowhere. */
@Controller
@Conditional(NoMailServer.class)
class Mailbox {

    private static final int MOST = 200;

    /** The page around a letter: as strict as the others, but it may show the letter in a frame. */
    private static final String AROUND =
            "default-src 'none'; style-src 'self'; img-src 'self' data:; script-src 'self';"
                    + " frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /** The letter itself: no script, nothing loaded; its links open beside the mailbox. */
    private static final String LETTER = "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none';"
            + " style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

    private static final String POLICY = "Content-Security-Policy";

    private final MailDesk mail;
    private final ProgramDesk programs;

    Mailbox(MailDesk mail, ProgramDesk programs) {
        this.mail = mail;
        this.programs = programs;
    }

    @GetMapping("/mailbox")
    String list(@RequestParam(defaultValue = "") String to, Model model) {
        List<OutboxLetter> letters = mail.newest(to, MOST);
        model.addAttribute("to", to);
        ZoneId zone = zone();
        model.addAttribute(
                "letters", letters.stream().map(letter -> line(letter, zone)).toList());
        model.addAttribute("most", letters.size() == MOST ? MOST : 0);
        return "trial/mailbox";
    }

    @GetMapping("/mailbox/{id}")
    String letter(@PathVariable UUID id, Model model, HttpServletResponse response) {
        ReadableMail letter = read(id);
        response.setHeader(POLICY, AROUND);
        model.addAttribute("line", line(mail.letter(id), zone()));
        model.addAttribute("mail", letter.asMap());
        return "trial/letter";
    }

    @GetMapping("/mailbox/{id}/html")
    ResponseEntity<String> html(@PathVariable UUID id) {
        String page = read(id).html().replaceFirst("<head>", "<head><base target=\"_blank\">");
        return ResponseEntity.ok()
                .header(POLICY, LETTER)
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .body(page);
    }

    @GetMapping("/mailbox/{id}/source")
    ResponseEntity<byte[]> source(@PathVariable UUID id) {
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .body(message(id));
    }

    @GetMapping("/mailbox/{id}/files/{index}")
    ResponseEntity<byte[]> file(@PathVariable UUID id, @PathVariable int index) {
        List<ReadableMail.Enclosure> files = read(id).enclosures();
        if (index < 0 || index >= files.size()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(files.get(index).name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .body(files.get(index).content());
    }

    private ReadableMail read(UUID id) {
        return ReadableMail.of(message(id));
    }

    private byte[] message(UUID id) {
        mail.letter(id);
        return mail.message(id).orElseThrow(WordsForgotten::new).readAllBytes();
    }

    /** Where the newest program is: its people think in its time. */
    private ZoneId zone() {
        return programs.years().stream().findFirst().map(ProgramYear::zone).orElse(ZoneOffset.UTC);
    }

    private static Map<String, Object> line(OutboxLetter letter, ZoneId zone) {
        return Map.of(
                "id", letter.id().toString(),
                "to", letter.to().name(),
                "email", letter.to().email().value(),
                "subject", letter.subject() == null ? "" : letter.subject(),
                "letter", letter.letter(),
                "at", letter.queuedAt().toString(),
                "written", InWords.moment(letter.queuedAt().atZone(zone)),
                "state", letter.state().name().toLowerCase(Locale.ROOT));
    }
}
