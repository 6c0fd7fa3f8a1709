package org.cairn.mentorship;

import org.cairn.program.ProgramYearId;
import org.cairn.signup.SignUpId;

/** A mentorship has begun. */
public record MentorshipBegun(MentorshipId id, ProgramYearId year, SignUpId mentor, SignUpId mentee) {}
