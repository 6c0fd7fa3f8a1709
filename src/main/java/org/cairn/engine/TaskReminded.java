package org.cairn.engine;

/** The diagram asks again for a task that still waits, with this letter. */
public record TaskReminded(String taskId, String letter) {}
