package org.cairn.mentorship;

import java.time.LocalDate;
import org.cairn.program.ProgramYearId;
import org.cairn.signup.Role;

/** One of the two pauses until a day. */
public record MentorshipPaused(MentorshipId id, ProgramYearId year, Role who, LocalDate until) {}
