package org.cairn.mentorship;

import org.cairn.program.ProgramYearId;

/** What comes next for a pair comes at another time now. */
public record MentorshipPlanChanged(MentorshipId id, ProgramYearId year) {}
