package org.cairn.processes.programyear;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairn.mentorship.Ending;
import org.cairn.mentorship.Mentorship;
import org.cairn.mentorship.MentorshipDesk;
import org.cairn.program.ProgramDesk;
import org.cairn.program.ProgramYear;
import org.cairn.program.ProgramYearId;
import org.cairn.signup.SignUp;
import org.cairn.signup.SignUpDesk;
import org.cairn.signup.SignUpId;
import org.springframework.stereotype.Component;

/**
 * Invites those whose mentorship in an earlier year came to a good end, and who are in the program no longer, to join
 * again: the form is filled in as it was, a year further on.
 */
@Component
class FormerPeople {

    private final ProgramDesk programs;
    private final MentorshipDesk mentorships;
    private final SignUpDesk signUps;
    private final Invitation invitation;

    FormerPeople(ProgramDesk programs, MentorshipDesk mentorships, SignUpDesk signUps, Invitation invitation) {
        this.programs = programs;
        this.mentorships = mentorships;
        this.signUps = signUps;
        this.invitation = invitation;
    }

    void invite(ProgramYearId opened) {
        ProgramYear year = programs.year(opened);
        former(year).forEach(former -> invitation.send(former, year));
    }

    /** Of each person in each role the latest sign-up. */
    private List<SignUp> former(ProgramYear year) {
        Map<String, SignUp> latest = new LinkedHashMap<>();
        for (ProgramYear before : programs.predecessors(year.id())) {
            for (Mentorship pair : mentorships.all(before.id())) {
                if (endedWell(pair)) {
                    note(pair.mentor(), latest);
                    note(pair.mentee(), latest);
                }
            }
        }
        return List.copyOf(latest.values());
    }

    private static boolean endedWell(Mentorship pair) {
        return Optional.ofNullable(pair.ending()).filter(Ending::kindly).isPresent();
    }

    private void note(SignUpId id, Map<String, SignUp> latest) {
        SignUp signUp = signUps.signUp(id);
        latest.putIfAbsent(signUp.role() + " " + signUp.participant(), signUp);
    }
}
