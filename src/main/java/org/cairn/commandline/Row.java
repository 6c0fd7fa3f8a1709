package org.cairn.commandline;

import org.apache.commons.csv.CSVRecord;

/** One row of a table. */
final class Row {

    private final Table table;
    private final CSVRecord cells;

    Row(Table table, CSVRecord cells) {
        this.table = table;
        this.cells = cells;
    }

    /** As a spreadsheet program counts: the headings are row 1. */
    int number() {
        return Math.toIntExact(cells.getRecordNumber());
    }

    /** The cell of a column without the blanks around it; blank if the row ends before it. */
    String cell(int column) {
        return column < cells.size() ? cells.get(column).strip() : "";
    }

    /** @throws InputRefused if the cell is blank */
    String id(int column, String whose) {
        String id = cell(column);
        if (id.isEmpty()) {
            throw refused(column, "the cell is empty. Write the id of the " + whose + ".");
        }
        return id;
    }

    /**
     * A whole number; what a blank cell means is the caller's to say.
     *
     * @throws InputRefused if the cell is no whole number between the two
     */
    int whole(int column, int lowest, int highest) {
        return whole(column, lowest, highest, "");
    }

    /** @param hint what to do instead, said after what was expected */
    int whole(int column, int lowest, int highest, String hint) {
        String text = cell(column);
        long number = text.isEmpty() || text.length() > 10 ? -1 : 0;
        for (int index = 0; index < text.length() && number >= 0; index++) {
            char digit = text.charAt(index);
            number = digit >= '0' && digit <= '9' ? number * 10 + digit - '0' : -1;
        }
        if (number < lowest || number > highest) {
            throw refused(
                    column,
                    (text.isEmpty() ? "the cell is empty" : "“" + text + "” cannot stand here")
                            + ". Write a whole number from %,d to %,d.".formatted(lowest, highest)
                            + hint);
        }
        return (int) number;
    }

    InputRefused refused(int column, String sentence) {
        return new InputRefused(table.file(), number(), table.heading(column), sentence);
    }

    boolean blank() {
        return blankFrom(0);
    }

    /** Whether something stands after the last column. */
    boolean tooLong() {
        return !blankFrom(table.headings().size());
    }

    private boolean blankFrom(int column) {
        for (int index = column; index < cells.size(); index++) {
            if (!cells.get(index).isBlank()) {
                return false;
            }
        }
        return true;
    }
}
