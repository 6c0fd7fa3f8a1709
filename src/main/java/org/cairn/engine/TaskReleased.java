package org.cairn.engine;

/** A user gave a task back without completing it. */
public record TaskReleased(String taskId, String form, String businessKey, String user) {}
