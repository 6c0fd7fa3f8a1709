package org.cairn.engine;

/** A task is completed or cancelled. Published in the transaction in which it ends. */
public record TaskGone(String taskId) {}
