package org.cairn.testing;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/** As many people as wanted, made of those of the trial: each sample again and again, with names and addresses of their own. */
public final class Crowds {

    private static final String NAME = "Your name";

    private Crowds() {}

    /** A spreadsheet of so many people in a folder. */
    public static Path of(String sample, int people, Path folder) throws IOException {
        Path grown = folder.resolve(people + "-" + sample);
        try (CSVParser rows = CSVParser.parse(
                        Files.readString(Rehearsed.SAMPLE.resolve(sample), StandardCharsets.UTF_8), CSVFormat.DEFAULT);
                Writer out = Files.newBufferedWriter(grown);
                CSVPrinter printer = new CSVPrinter(out, CSVFormat.DEFAULT)) {
            List<CSVRecord> all = rows.getRecords();
            List<String> headings = all.get(0).toList();
            printer.printRecord(headings);
            for (int person = 0; person < people; person++) {
                int time = person / (all.size() - 1);
                CSVRecord row = all.get(1 + person % (all.size() - 1));
                printer.printRecord(time == 0 ? row.toList() : another(headings, row, time));
            }
        }
        return grown;
    }

    private static List<String> another(List<String> headings, CSVRecord row, int time) {
        List<String> cells = new ArrayList<>();
        for (int cell = 0; cell < row.size(); cell++) {
            String value = row.get(cell).strip();
            cells.add(headings.get(cell).equals(NAME) ? name(value, time) : address(value, time));
        }
        return cells;
    }

    /** A family name that no other name is the beginning of. */
    private static String name(String value, int time) {
        int family = value.lastIndexOf(' ') + 1;
        return value.substring(0, family)
                + (char) ('A' + time / 26)
                + (char) ('a' + time % 26)
                + value.substring(family).toLowerCase(Locale.ROOT);
    }

    private static String address(String value, int time) {
        return value.matches("\\S+@\\S+\\.\\S+") ? value.replaceFirst("@", "." + time + "@") : value;
    }
}
