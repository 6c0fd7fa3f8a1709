package org.cairn.matching;

import org.cairn.signup.SignUpId;

/** What has become of a proposal. */
public record ProposalFate(ProposalId id, SignUpId mentee, SignUpId mentor, ProposalState state) {}
