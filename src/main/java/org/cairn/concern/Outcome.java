package org.cairn.concern;

/** What came of a concern. */
public enum Outcome {
    SETTLED("It is settled"),
    MISUNDERSTANDING("It was a misunderstanding"),
    PARTED("The two have parted"),
    PASSED_ON("Somebody outside the program has taken it over"),
    UNREACHABLE("The person who told us could not be reached"),
    OTHER("Something else: see the notes");

    private final String words;

    Outcome(String words) {
        this.words = words;
    }

    /** As handlers choose and read it. */
    public String words() {
        return words;
    }
}
