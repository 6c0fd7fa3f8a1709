package org.cairn.processes.firstcontact;

import org.cairn.checkin.CheckInDesk;
import org.cairn.checkin.CheckInId;
import org.cairn.checkin.Kind;
import org.cairn.engine.Steps;
import org.cairn.mentorship.MentorshipId;
import org.cairn.processes.Pairs;
import org.cairn.signup.Role;
import org.springframework.stereotype.Component;

/** What first-contact.bpmn calls, in the order it calls it. */
@Component("firstContact")
public class FirstContactSteps implements Steps {

    private final CheckInDesk checkIns;
    private final Pairs pairs;

    FirstContactSteps(CheckInDesk checkIns, Pairs pairs) {
        this.checkIns = checkIns;
        this.pairs = pairs;
    }

    /** @return the id of what both are asked */
    public String openFirstContact(String mentorshipId) {
        CheckInId id = checkIns.open(MentorshipId.of(mentorshipId), Kind.FIRST_CONTACT);
        checkIns.askMentor(id);
        return id.toString();
    }

    /** @return the participant who is asked */
    public String mentee(String mentorshipId) {
        return pairs.participant(mentorshipId, Role.MENTEE);
    }

    /** @return the participant who is asked */
    public String mentor(String mentorshipId) {
        return pairs.participant(mentorshipId, Role.MENTOR);
    }

    public boolean metAlready(String checkInId) {
        return checkIns.metAlready(CheckInId.of(checkInId));
    }

    /** @return {@code met}, {@code notYet} or {@code worry} */
    public String closeFirstContact(String checkInId) {
        return checkIns.closeFirstContact(CheckInId.of(checkInId)).word();
    }

    /** Why somebody has to look after the pair. */
    public String reason(String checkInId) {
        return String.valueOf(checkIns.checkIn(CheckInId.of(checkInId)).reason());
    }
}
