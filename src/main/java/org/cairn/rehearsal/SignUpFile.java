package org.cairn.rehearsal;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.cairn.signup.intake.Sheet;

/**
 * A file of sign-ups as a coordinator uploads it.
 *
 * @param name what the file is called
 */
record SignUpFile(String name, byte[] content) {

    /** The file, in as many parts as the import wants, each with the questions on top. */
    static List<SignUpFile> read(Path file) {
        SignUpFile whole = whole(file);
        try (CSVParser rows = CSVParser.parse(new String(whole.content, StandardCharsets.UTF_8), CSVFormat.DEFAULT)) {
            List<CSVRecord> all = rows.getRecords();
            return all.size() <= Sheet.MOST_ROWS + 1 ? List.of(whole) : parts(whole.name, all);
        } catch (IOException | UncheckedIOException noTable) {
            return List.of(whole); // the import says what is wrong with it
        }
    }

    private static SignUpFile whole(Path file) {
        try {
            return new SignUpFile(String.valueOf(file.getFileName()), Files.readAllBytes(file));
        } catch (IOException gone) {
            throw new Opening.NotPlayable(file + " cannot be read.");
        }
    }

    private static List<SignUpFile> parts(String name, List<CSVRecord> all) throws IOException {
        List<SignUpFile> parts = new ArrayList<>();
        for (int from = 1; from < all.size(); from += Sheet.MOST_ROWS) {
            StringWriter part = new StringWriter();
            try (CSVPrinter printer = new CSVPrinter(part, CSVFormat.DEFAULT)) {
                printer.printRecord(all.get(0));
                printer.printRecords(all.subList(from, Math.min(all.size(), from + Sheet.MOST_ROWS)));
            }
            parts.add(new SignUpFile(name, part.toString().getBytes(StandardCharsets.UTF_8)));
        }
        return parts;
    }
}
