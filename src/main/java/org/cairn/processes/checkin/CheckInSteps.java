package org.cairn.processes.checkin;

import org.cairn.checkin.CheckInDesk;
import org.cairn.checkin.CheckInFacts;
import org.cairn.checkin.CheckInId;
import org.cairn.checkin.Kind;
import org.cairn.engine.Steps;
import org.cairn.mentorship.MentorshipId;
import org.cairn.processes.Pairs;
import org.cairn.signup.Role;
import org.springframework.stereotype.Component;

/** What check-in.bpmn calls, in the order it calls it. */
@Component("checkIn")
public class CheckInSteps implements Steps {

    private final CheckInDesk checkIns;
    private final Pairs pairs;

    CheckInSteps(CheckInDesk checkIns, Pairs pairs) {
        this.checkIns = checkIns;
        this.pairs = pairs;
    }

    /** @return the check-in's id */
    public String openCheckIn(String mentorshipId) {
        return checkIns.open(MentorshipId.of(mentorshipId), Kind.CHECK_IN).toString();
    }

    /** @return the participant who is asked */
    public String mentee(String mentorshipId) {
        return pairs.participant(mentorshipId, Role.MENTEE);
    }

    public boolean mentorsTurn(String checkInId) {
        return checkIns.mentorsTurn(CheckInId.of(checkInId));
    }

    /** @return the participant who is asked, and counts as asked from now on */
    public String mentor(String checkInId) {
        CheckInId id = CheckInId.of(checkInId);
        checkIns.askMentor(id);
        return pairs.participant(checkIns.checkIn(id).mentorship().toString(), Role.MENTOR);
    }

    public boolean mentorsViewNeeded(String checkInId) {
        return checkIns.mentorsViewNeeded(CheckInId.of(checkInId));
    }

    public String menteeMet(String checkInId) {
        return facts(checkInId).menteeMet();
    }

    public String mentorMet(String checkInId) {
        return facts(checkInId).mentorMet();
    }

    public String menteeFeels(String checkInId) {
        return facts(checkInId).menteeFeels();
    }

    public String mentorFeels(String checkInId) {
        return facts(checkInId).mentorFeels();
    }

    public int menteeSilences(String checkInId) {
        return facts(checkInId).menteeSilences();
    }

    public int mentorSilences(String checkInId) {
        return facts(checkInId).mentorSilences();
    }

    public boolean moodFalls(String checkInId) {
        return facts(checkInId).moodFalls();
    }

    public boolean callWanted(String checkInId) {
        return facts(checkInId).callWanted();
    }

    /** @return the verdict: {@code fine}, {@code watch} or {@code followUp} */
    public String closeCheckIn(String checkInId, String verdict, String cause, String reason) {
        checkIns.close(CheckInId.of(checkInId), verdict, cause, reason);
        return verdict;
    }

    private CheckInFacts facts(String checkInId) {
        return checkIns.facts(CheckInId.of(checkInId));
    }
}
