package org.cairn.matching;

import java.util.List;

/** What a round changes. */
record Changes(List<Pairing> made, List<ProposalEntry> kept, List<ProposalEntry> withdrawn) {}
