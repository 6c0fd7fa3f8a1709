package org.cairn.yearend;

/** What becomes of a mentorship when its year is over. */
public enum Decision {
    /** Another year follows. */
    RENEWED,
    /** It ends with its year, because one of the two does not want to go on or did not answer. */
    ENDS,
    /** The program's part ends; the two may go on by themselves. */
    LEFT_TO_THEM
}
