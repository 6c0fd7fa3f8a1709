package org.cairn.web.personal;

import java.util.List;

/**
 * Something that a person is part of, as the own page shows it.
 *
 * @param title what it is
 * @param stands how it stands, in a sentence
 * @param next what comes next and when, in a sentence; empty if nothing does
 * @param asked what the person has asked for and the program has in hand, in sentences
 * @param deeds what the person can do about it
 */
public record Standing(String title, String stands, String next, List<String> asked, List<Deed> deeds) {

    /**
     * One thing that can be done.
     *
     * @param what names it in what the page sends, such as {@code pause:} and the id of a sign-up
     * @param words what stands on its button
     */
    public record Deed(String what, String words) {}
}
