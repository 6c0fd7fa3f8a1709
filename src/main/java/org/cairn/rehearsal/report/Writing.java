package org.cairn.rehearsal.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cairn.rehearsal.post.Letter;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/** Puts a rehearsal into a folder: the report as a page and as JSON, the diary, and the mail. */
public final class Writing {

    private final Path out;

    public Writing(Path out) {
        this.out = out;
    }

    /**
     * The numbers of an earlier report, by their names; none where no report is named.
     *
     * @throws ReportUnreadable if it is none
     */
    public static Map<String, Object> earlier(@Nullable Path report) {
        Map<String, Object> before = new HashMap<>();
        if (report != null) {
            try {
                ObjectMapper json = new ObjectMapper();
                json.readTree(report.toFile())
                        .properties()
                        .forEach(
                                field -> before.put(field.getKey(), json.convertValue(field.getValue(), Object.class)));
            } catch (IOException none) {
                throw new ReportUnreadable(report);
            }
        }
        return before;
    }

    /** Takes away what an earlier rehearsal left in the folder. */
    public void clear() {
        try {
            Files.createDirectories(out);
            Files.deleteIfExists(out.resolve("cairn.log"));
            FileSystemUtils.deleteRecursively(out.resolve("mail"));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Writes all of it. */
    public void write(RehearsalReport report, Map<String, Object> before, String diary, List<Letter> letters) {
        try {
            ObjectMapper json = new ObjectMapper();
            Files.writeString(out.resolve("diary.txt"), diary, StandardCharsets.UTF_8);
            json.writerWithDefaultPrettyPrinter()
                    .writeValue(out.resolve("report.json").toFile(), report);
            Files.writeString(out.resolve("report.html"), page(report, before), StandardCharsets.UTF_8);
            Path mail = Files.createDirectories(out.resolve("mail"));
            for (Letter letter : letters) {
                Files.write(mail.resolve("%05d.eml".formatted(letter.number())), letter.message());
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String page(RehearsalReport report, Map<String, Object> before) throws IOException {
        Configuration pages = new Configuration(Configuration.VERSION_2_3_34);
        pages.setClassLoaderForTemplateLoading(Writing.class.getClassLoader(), "rehearsal");
        pages.setLocale(Locale.US);
        pages.setRecognizeStandardFileExtensions(true);
        try (Writer page = new StringWriter()) {
            pages.getTemplate("report.ftlh").process(Map.of("report", report, "before", before), page);
            return page.toString();
        } catch (TemplateException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
