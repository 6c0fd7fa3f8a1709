package org.cairn.mentorship;

import org.cairn.program.ProgramYearId;

/** Both go on together for another year, the {@code number}th. */
public record MentorshipRenewed(MentorshipId id, ProgramYearId year, int number) {}
