package org.cairn.engine;

/** A user took a task in hand. */
public record TaskClaimed(String taskId, String form, String businessKey, String user) {}
