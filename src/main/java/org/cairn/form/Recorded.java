package org.cairn.form;

import java.time.Instant;
import java.util.Map;

/**
 * What somebody answered, as it was recorded.
 *
 * @param form the form's id
 * @param subject id of the thing the answers are about
 * @param actor who sent them
 */
public record Recorded(
        SubmissionId id, String form, String subject, String actor, Instant at, Map<String, Object> answers) {}
