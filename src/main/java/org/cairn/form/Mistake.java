package org.cairn.form;

/** What is wrong with one answer, in a sentence to show beside the field of that key. */
public record Mistake(String key, String sentence) {}
