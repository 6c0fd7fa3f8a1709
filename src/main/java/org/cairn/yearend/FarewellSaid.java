package org.cairn.yearend;

import org.cairn.mentorship.MentorshipId;

/** The last words about a mentorship are spoken; nobody waits for more. */
public record FarewellSaid(MentorshipId mentorship) {}
