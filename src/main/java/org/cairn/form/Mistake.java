package org.cairn.form;

/**
 * Why an answer does not count yet, in a sentence to show beside the field of that key.
 *
 * @param cameUp whether nothing is wrong: another answer has brought the question up, and nobody has seen it so far
 */
public record Mistake(String key, String sentence, boolean cameUp) {

    /** Something that is wrong. */
    public Mistake(String key, String sentence) {
        this(key, sentence, false);
    }
}
