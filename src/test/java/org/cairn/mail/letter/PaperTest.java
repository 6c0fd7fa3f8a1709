package org.cairn.mail.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PaperTest {

    @Test
    void a_certificate_names_its_reader_in_any_of_our_alphabets_on_one_page() throws IOException {
        String text = Files.readString(Path.of("processes/letters/certificate.md"));

        byte[] pdf = Paper.print("certificate", text, model("Dr. Öykü Nguyễn-Łukasz"));

        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Certificate of Mentoring");
            assertThat(new PDFTextStripper().getText(document))
                    .contains("Dr. Öykü Nguyễn-Łukasz", "from September 1, 2026 to September 1, 2027", "7 times");
            Path shot = Path.of("target", "screenshots", "certificate.png");
            Files.createDirectories(shot.getParent());
            javax.imageio.ImageIO.write(new PDFRenderer(document).renderImageWithDPI(0, 72), "png", shot.toFile());
        }
    }

    @Test
    void a_paper_fetches_nothing_and_shows_words_as_words() throws IOException {
        String text = "Subject: Paper\n\n![](http://127.0.0.1:1/x.png) ${to.name} <img src=\"file:///etc/passwd\">\n";

        byte[] pdf = Paper.print("paper", text, model("<b>Ana</b> [here](http://127.0.0.1:1/)"));

        try (var document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document)).contains("<b>Ana</b> [here](http://127.0.0.1:1/)");
        }
    }

    private static Map<String, Object> model(String name) {
        return Map.of(
                "to", Map.of("name", name),
                "program", Map.of("name", "MAPS", "contactName", "Sam Lindgren"),
                "today", "September 1, 2027",
                "mentorship",
                        Map.of(
                                "begunOn",
                                "September 1, 2026",
                                "endedOn",
                                "September 1, 2027",
                                "years",
                                1,
                                "meetings",
                                7));
    }
}
