package org.cairn.kernel;

/** A rule said no. The message is a sentence for the person who asked; the web answers 409 with it. */
public abstract class Refusal extends RuntimeException {

    protected Refusal(String sentence) {
        super(sentence);
    }

    /** What to tell the person. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
