package org.cairn.mentorship;

/** Why a mentorship ended. */
public enum Ending {
    YEAR_OVER("its year is over"),
    GOAL_REACHED("they have reached what they wanted"),
    NO_TIME("one of them has no time for it now"),
    NO_FIT("it was not a good fit"),
    MOVED_AWAY("one of them moved away"),
    SILENCE("one of them could not be reached"),
    MENTOR_LEFT("the mentor left the program"),
    MENTEE_LEFT("the mentee left the program"),
    PROGRAM_ENDED("the program ended it"),
    OTHER("something else");

    private final String words;

    Ending(String words) {
        this.words = words;
    }

    /** As it is told to a coordinator, after “because”. */
    public String words() {
        return words;
    }

    /** Whether the two may be brought together again some day. */
    public boolean kindly() {
        return this == YEAR_OVER || this == GOAL_REACHED;
    }
}
