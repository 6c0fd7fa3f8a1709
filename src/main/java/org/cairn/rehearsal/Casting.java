package org.cairn.rehearsal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.cairn.rehearsal.Opening.NotPlayable;
import org.cairn.rehearsal.RehearsalPlan.Cast;
import org.cairn.rehearsal.people.Crowd;

/** Finds in the sign-ups of a program who takes part, by their addresses. */
final class Casting {

    private Casting() {}

    static void fill(Crowd crowd, Cast cast) {
        cast.files().forEach((role, file) -> fill(crowd, role, file));
    }

    private static void fill(Crowd crowd, String role, Path file) {
        try (CSVParser rows = CSVParser.parse(Files.readString(file, StandardCharsets.UTF_8), CSVFormat.DEFAULT)) {
            for (CSVRecord row : rows) {
                row.stream()
                        .map(cell -> cell.strip().toLowerCase(Locale.ROOT))
                        .filter(cell -> cell.matches("\\S+@\\S+\\.\\S+"))
                        .findFirst()
                        .ifPresent(address -> crowd.expect(address, role));
            }
        } catch (IOException gone) {
            throw new NotPlayable(file + " cannot be read.");
        }
    }
}
