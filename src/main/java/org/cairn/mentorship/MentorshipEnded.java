package org.cairn.mentorship;

import org.cairn.program.ProgramYearId;
import org.cairn.signup.SignUpId;

/** A mentorship has ended. */
public record MentorshipEnded(MentorshipId id, ProgramYearId year, SignUpId mentor, SignUpId mentee, Ending ending) {}
