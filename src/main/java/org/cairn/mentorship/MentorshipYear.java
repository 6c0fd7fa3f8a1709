package org.cairn.mentorship;

import java.time.LocalDate;
import java.time.Period;

/** A year of a mentorship that is over, and was followed by another. */
public record MentorshipYear(int number, LocalDate begunOn, LocalDate endedOn, Period rhythm) {}
