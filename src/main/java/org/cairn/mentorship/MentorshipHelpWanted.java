package org.cairn.mentorship;

import org.cairn.program.ProgramYearId;
import org.cairn.signup.Role;

/**
 * Somebody of the program has to look after the two.
 *
 * @param call whether a call is wanted; otherwise a mentee would like another mentor, or a mentor would like to stop
 */
public record MentorshipHelpWanted(MentorshipId id, ProgramYearId year, Role who, boolean call) {

    /** {@code call} or {@code otherMentor}. */
    public String help() {
        return call ? "call" : "otherMentor";
    }
}
