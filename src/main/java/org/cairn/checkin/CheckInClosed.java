package org.cairn.checkin;

import org.cairn.mentorship.MentorshipId;

/** A check-in has been judged. */
public record CheckInClosed(CheckInId id, MentorshipId mentorship, Verdict verdict) {}
