package org.cairn.mentorship;

import org.cairn.program.ProgramYearId;

/** A pause is over. */
public record MentorshipResumed(MentorshipId id, ProgramYearId year) {}
