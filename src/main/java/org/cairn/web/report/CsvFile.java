package org.cairn.web.report;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * A table as a file that spreadsheets open: RFC 4180 in UTF-8, with the mark by which Excel knows it. A text that a
 * spreadsheet would take for a formula is marked as text with an apostrophe: people write some of what stands in it.
 */
final class CsvFile {

    private static final String MARK = "\uFEFF";
    private static final String BEGINS_A_FORMULA = "=+-@\t\r\n＝＋－＠";

    private CsvFile() {}

    static byte[] of(ReportTable table) {
        StringWriter file = new StringWriter().append(MARK);
        try (CSVPrinter printer = new CSVPrinter(file, CSVFormat.RFC4180)) {
            printer.printRecord(table.columns().stream().map(CsvFile::safe).toList());
            for (List<Object> row : table.rows()) {
                printer.printRecord(row.stream().map(CsvFile::safe).toList());
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return file.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Spreadsheets look past blanks before a formula. */
    private static Object safe(Object cell) {
        if (!(cell instanceof String text)) {
            return cell;
        }
        String seen = text.replaceFirst("^[ \\u00a0\\u200b\\ufeff]+", "");
        return !seen.isEmpty() && BEGINS_A_FORMULA.indexOf(seen.charAt(0)) >= 0 ? "'" + text : text;
    }
}
