package org.cairn.commandline;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** A CSV file in UTF-8 that begins with headings, read row by row, so that a file of millions of rows needs no room. */
final class Table implements AutoCloseable {

    private static final char MARK = '\uFEFF';

    private final Path file;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final List<String> headings;

    private Table(Path file, CSVParser parser) {
        this.file = file;
        this.parser = parser;
        records = parser.iterator();
        headings =
                records.hasNext() ? records.next().stream().map(String::strip).toList() : List.of();
    }

    /** @throws InputRefused if there is no such file or it is no table */
    static Table open(Path file) {
        try {
            BufferedReader text = Files.newBufferedReader(file, StandardCharsets.UTF_8);
            text.mark(1);
            if (text.read() != MARK) {
                text.reset();
            }
            CSVFormat format = CSVFormat.RFC4180
                    .builder()
                    .setIgnoreEmptyLines(false)
                    .setIgnoreSurroundingSpaces(true)
                    .get();
            return new Table(file, CSVParser.parse(text, format));
        } catch (IOException broken) {
            throw unreadable(file, 1, broken);
        } catch (UncheckedIOException broken) {
            throw unreadable(file, 1, broken.getCause());
        }
    }

    private static InputRefused unreadable(Path file, long row, @Nullable IOException broken) {
        if (broken instanceof NoSuchFileException) {
            return new InputRefused(file, "there is no such file.");
        }
        if (broken instanceof CharacterCodingException) {
            return new InputRefused(file, "not all of it is UTF-8. Save it as “CSV UTF-8”.");
        }
        return Files.isRegularFile(file)
                ? new InputRefused(
                        file,
                        "row " + row + " cannot be read. Look for a quotation mark near it that is not closed or"
                                + " stands in the middle of a cell.")
                : new InputRefused(file, "this is no file that can be read.");
    }

    /** Hands over each row that is not blank. */
    void forEach(Consumer<Row> reader) {
        try {
            while (records.hasNext()) {
                Row row = new Row(this, records.next());
                if (row.tooLong()) {
                    throw new InputRefused(
                            file,
                            row.number(),
                            "after the last",
                            "there are more cells than headings. Put cells with a comma in quotation marks.");
                }
                if (!row.blank()) {
                    reader.accept(row);
                }
            }
        } catch (UncheckedIOException broken) {
            throw unreadable(file, parser.getRecordNumber() + 1, broken.getCause());
        }
    }

    /** The place of a column that must be there. */
    int column(String heading) {
        return find(heading)
                .orElseThrow(() -> new InputRefused(
                        file,
                        "there is no column " + heading + ". Its first row says “" + String.join(",", headings)
                                + "”; write the headings there, separated by commas."));
    }

    /** The place of a column, empty if it is not there. */
    OptionalInt find(String heading) {
        int found = -1;
        for (int column = 0; column < headings.size(); column++) {
            if (headings.get(column).equalsIgnoreCase(heading)) {
                if (found >= 0) {
                    throw new InputRefused(file, "there are two columns " + heading + ". Leave one of them out.");
                }
                found = column;
            }
        }
        return found < 0 ? OptionalInt.empty() : OptionalInt.of(found);
    }

    Path file() {
        return file;
    }

    List<String> headings() {
        return headings;
    }

    String heading(int column) {
        return headings.get(column);
    }

    @Override
    public void close() {
        try {
            parser.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
