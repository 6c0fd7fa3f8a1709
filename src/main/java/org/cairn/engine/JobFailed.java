package org.cairn.engine;

/** A step of a process failed for good: its retries are used up and it waits for an admin. */
public record JobFailed(String jobId, String process, String activity, String businessKey, String message) {}
