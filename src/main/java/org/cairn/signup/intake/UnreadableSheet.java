package org.cairn.signup.intake;

import org.cairn.kernel.Refusal;

/** A file cannot be read as a table of sign-ups. Each kind is a fact and says the remedy. */
public abstract sealed class UnreadableSheet extends Refusal {

    private UnreadableSheet(String sentence) {
        super(sentence);
    }

    /** There is nothing in it, or nothing but a heading. */
    public static final class Empty extends UnreadableSheet {
        Empty() {
            super("The file holds no rows. Choose a CSV file with the questions in its first row and one person in each"
                    + " row below.");
        }
    }

    /** It is larger than any list of sign-ups. */
    public static final class TooLarge extends UnreadableSheet {
        TooLarge(long bytes, long most) {
            super("The file has " + (bytes + 1023) / 1024 + " kB; at most " + most / 1024
                    + " kB can be imported at once. Split it into several files.");
        }
    }

    /** It has too many rows. */
    public static final class TooManyRows extends UnreadableSheet {
        TooManyRows(int most) {
            super("The file has more than " + most + " rows. Split it into several files; each begins with the"
                    + " questions.");
        }
    }

    /** It has too many columns. */
    public static final class TooManyColumns extends UnreadableSheet {
        TooManyColumns(int row, int most) {
            super("Row " + row + " has more than " + most + " columns. Export the sign-ups alone, without other"
                    + " columns.");
        }
    }

    /** One of its cells is longer than any answer. */
    public static final class TooLongCell extends UnreadableSheet {
        TooLongCell(int row, int most) {
            super("Row " + row + " has a cell with more than " + most + " characters, which is no answer. Shorten it,"
                    + " or look for a quotation mark that is missing.");
        }
    }

    /** It is a workbook of a spreadsheet program. */
    public static final class Workbook extends UnreadableSheet {
        Workbook() {
            super("This is a spreadsheet program's own file. Open it there, choose “Save as” and “CSV UTF-8”, and"
                    + " upload that file.");
        }
    }

    /** It is no text. */
    public static final class NoText extends UnreadableSheet {
        NoText() {
            super("The file is no text. Export the sign-ups as CSV (UTF-8) and upload that file.");
        }
    }

    /** A quotation mark is not closed, or stands where none can stand. */
    public static final class BrokenQuotes extends UnreadableSheet {
        BrokenQuotes(long row) {
            super("A quotation mark near row " + row + " is not closed or stands in the middle of a cell. Put the cell"
                    + " in quotation marks and double those within it, or remove them.");
        }
    }
}
