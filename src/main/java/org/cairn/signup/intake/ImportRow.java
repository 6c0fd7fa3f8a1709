package org.cairn.signup.intake;

import java.util.List;

/**
 * A row of the file and what importing it does, or would do.
 *
 * @param number as a spreadsheet program counts: the headings are row 1
 * @param says the same in a sentence for a coordinator
 * @param troubles what is wrong with a BAD row, cell by cell
 */
public record ImportRow(int number, String name, String email, Fate fate, String says, List<Trouble> troubles) {

    /** What becomes of a row. */
    public enum Fate {
        NEW("New"),
        HELD("Held"),
        UPDATED("Updated"),
        UNCHANGED("Unchanged"),
        /** Another row of the same person counts. */
        REPEATED("Repeated person"),
        BAD("Not imported");

        private final String words;

        Fate(String words) {
            this.words = words;
        }

        /** As a page shows it. */
        public String words() {
            return words;
        }
    }

    /** What is wrong with a cell, and the remedy. */
    public record Trouble(String column, String sentence) {}
}
