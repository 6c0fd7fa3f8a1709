package org.cairn.matching;

import java.time.Instant;
import org.cairn.signup.SignUpId;

/**
 * That two people were proposed to each other, without the reasons.
 *
 * @param changedAt since when it stands where it stands
 */
public record Proposed(
        ProposalId id, SignUpId mentee, SignUpId mentor, ProposalState state, Instant madeAt, Instant changedAt) {}
