package org.cairn.kernel;

/** Nothing is known by that name. The message is a sentence for a person; the web answers 404 with it. */
public abstract class Unknown extends RuntimeException {

    protected Unknown(String sentence) {
        super(sentence);
    }

    /** What to tell the person. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
