package org.cairn.mentorship;

import org.cairn.program.ProgramYearId;

/** The program leaves the two alone for a while, and does not tell them. */
public record MentorshipHeld(MentorshipId id, ProgramYearId year) {}
