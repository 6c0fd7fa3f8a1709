package org.cairn.concern;

/** What a concern is about, as far as it decides who reads it. */
public enum About {
    PARTNER("the partner"),
    COORDINATOR("a coordinator"),
    OTHER("something else");

    private final String words;

    About(String words) {
        this.words = words;
    }

    /** As it is told to a handler. */
    public String words() {
        return words;
    }
}
