package org.cairn.mentorship;

import org.cairn.program.ProgramYearId;
import org.cairn.signup.Role;

/** A mentee would like another mentor, or a mentor would like to stop: somebody of the program looks after the two. */
public record MentorshipHelpWanted(MentorshipId id, ProgramYearId year, Role who) {}
