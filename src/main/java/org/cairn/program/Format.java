package org.cairn.program;

/** How a program brings people together. */
public enum Format {
    PAIRS,
    GROUPS
}
