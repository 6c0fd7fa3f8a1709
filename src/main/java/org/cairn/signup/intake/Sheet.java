package org.cairn.signup.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A table read from a CSV file: UTF-8, UTF-16 with its mark, or Windows-1252; comma, semicolon or tab.
 *
 * @param headings the cells of the first row
 * @param rows the others, without blank ones
 */
public record Sheet(List<String> headings, List<Row> rows) {

    /** How many rows a file may have. */
    public static final int MOST_ROWS = 2_000;

    static final int MOST_BYTES = 2 * 1024 * 1024;
    static final int MOST_COLUMNS = 100;
    static final int LONGEST_CELL = 10_000;

    private static final List<Character> SEPARATORS = List.of(',', ';', '\t');
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /** @param number as a spreadsheet program counts: the headings are row 1 */
    public record Row(int number, List<String> cells) {

        /** The cell of a column; blank if the row ends before it. */
        public String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }
    }

    /**
     * Reads a file.
     *
     * @param recognised how many of the headings mean something: of the separators the one counts that makes most sense
     * @throws UnreadableSheet if it is no table, or larger than a list of sign-ups
     */
    public static Sheet read(byte[] file, ToIntFunction<List<String>> recognised) {
        if (file.length > MOST_BYTES) {
            throw new UnreadableSheet.TooLarge(file.length, MOST_BYTES);
        }
        if (startsWith(file, 'P', 'K', 3, 4) || startsWith(file, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw new UnreadableSheet.Workbook();
        }
        String text = text(file);
        if (text.isBlank()) {
            throw new UnreadableSheet.Empty();
        }
        return parse(text, separator(text, recognised));
    }

    private static char separator(String text, ToIntFunction<List<String>> recognised) {
        char best = ',';
        long most = -1;
        for (char candidate : SEPARATORS) {
            List<String> headings = headings(text, candidate);
            long worth = (long) recognised.applyAsInt(headings) * MOST_COLUMNS + Math.min(headings.size(), 99);
            if (worth > most) {
                most = worth;
                best = candidate;
            }
        }
        return best;
    }

    private static List<String> headings(String text, char separator) {
        try (CSVParser parser = parser(text, separator)) {
            return parser.stream()
                    .limit(1)
                    .filter(record -> record.size() <= MOST_COLUMNS && !tooLong(record))
                    .flatMap(CSVRecord::stream)
                    .toList();
        } catch (UncheckedIOException | IllegalStateException broken) {
            return List.of();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Sheet parse(String text, char separator) {
        List<String> headings = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        int number = 0;
        try (CSVParser parser = parser(text, separator)) {
            for (CSVRecord record : parser) {
                number++;
                if (record.size() > MOST_COLUMNS) {
                    throw new UnreadableSheet.TooManyColumns(number, MOST_COLUMNS);
                }
                if (tooLong(record)) {
                    throw new UnreadableSheet.TooLongCell(number, LONGEST_CELL);
                }
                List<String> cells = record.stream().map(String::strip).toList();
                if (cells.stream().allMatch(String::isEmpty)) {
                    continue;
                }
                if (headings.isEmpty()) {
                    headings.addAll(cells);
                } else if (rows.size() == MOST_ROWS) {
                    throw new UnreadableSheet.TooManyRows(MOST_ROWS);
                } else {
                    rows.add(new Row(number, cells));
                }
            }
        } catch (UncheckedIOException | IOException broken) {
            throw new UnreadableSheet.BrokenQuotes(number + 1L);
        }
        if (rows.isEmpty()) {
            throw new UnreadableSheet.Empty();
        }
        return new Sheet(headings, rows);
    }

    private static boolean tooLong(CSVRecord record) {
        return record.stream().anyMatch(cell -> cell.length() > LONGEST_CELL);
    }

    private static CSVParser parser(String text, char separator) throws IOException {
        return CSVParser.parse(
                text,
                CSVFormat.RFC4180
                        .builder()
                        .setDelimiter(separator)
                        .setIgnoreEmptyLines(false)
                        .setIgnoreSurroundingSpaces(true)
                        .get());
    }

    private static String text(byte[] file) {
        String text;
        if (startsWith(file, 0xEF, 0xBB, 0xBF)) {
            text = new String(file, 3, file.length - 3, StandardCharsets.UTF_8);
        } else if (startsWith(file, 0xFF, 0xFE) || startsWith(file, 0xFE, 0xFF)) {
            text = new String(file, StandardCharsets.UTF_16);
        } else {
            text = utf8OrWindows(file);
        }
        if (text.chars().anyMatch(Sheet::noText)) {
            throw new UnreadableSheet.NoText();
        }
        return text;
    }

    private static String utf8OrWindows(byte[] file) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(file))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(file, WINDOWS);
        }
    }

    private static boolean noText(int character) {
        return character < ' ' && character != '\n' && character != '\r' && character != '\t';
    }

    private static boolean startsWith(byte[] file, int... bytes) {
        byte[] head = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            head[i] = (byte) bytes[i];
        }
        return file.length >= head.length && Arrays.equals(file, 0, head.length, head, 0, head.length);
    }
}
