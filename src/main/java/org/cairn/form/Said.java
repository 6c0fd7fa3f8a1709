package org.cairn.form;

/** One question and what was chosen, in the words of the form. */
public record Said(String question, String answer) {}
