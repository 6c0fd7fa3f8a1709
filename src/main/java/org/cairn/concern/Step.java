package org.cairn.concern;

/** What a handler, or the program, did about a concern. */
public enum Step {
    OPENED("opened this page"),
    NOTED("wrote a note"),
    LETTERS_HELD("paused the letters to the pair"),
    LETTERS_RELEASED("let the letters to the pair go out again"),
    PROPOSALS_HELD("held new proposals back"),
    PROPOSALS_RELEASED("released the person for new proposals"),
    MENTORSHIP_ENDED("ended the mentorship"),
    SET_ASIDE("set a day to look again"),
    TAKEN_UP("put it on the list again"),
    HANDED_ON("told the second handlers: it was late"),
    CLOSED("closed it");

    private final String words;

    Step(String words) {
        this.words = words;
    }

    /** What follows a name in a sentence. */
    public String words() {
        return words;
    }
}
