package org.cairn.web.report;

import java.util.List;
import org.cairn.report.Count;

/**
 * The numbers of a picture, as a table on the page and as a file.
 *
 * @param name in the file's name and address
 * @param rows of texts and numbers, as many as columns
 */
public record ReportTable(String name, String title, List<String> columns, List<List<Object>> rows) {

    /** The rows that say something; a file has the others as well. */
    public List<List<Object>> telling() {
        return rows.stream().filter(row -> !silent(row)).toList();
    }

    /** How many rows say no more than that too few answered, or that it is told later. */
    public int silent() {
        return rows.size() - telling().size();
    }

    private static boolean silent(List<Object> row) {
        return row.contains(Count.FEW.text()) || row.contains(Count.LATER.text());
    }
}
