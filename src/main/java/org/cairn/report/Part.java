package org.cairn.report;

/** One answer, or one band of numbers, and how many there are in it. */
public record Part(String label, Count count) {}
