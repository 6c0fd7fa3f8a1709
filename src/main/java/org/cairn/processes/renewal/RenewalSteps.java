package org.cairn.processes.renewal;

import java.util.Map;
import org.cairn.engine.Steps;
import org.cairn.kernel.InWords;
import org.cairn.mentorship.Mentorship;
import org.cairn.mentorship.MentorshipId;
import org.cairn.processes.Pairs;
import org.cairn.signup.Role;
import org.cairn.yearend.RenewalId;
import org.cairn.yearend.YearEndDesk;
import org.springframework.stereotype.Component;

/** What renewal.bpmn calls, in the order it calls it. */
@Component("renewal")
public class RenewalSteps implements Steps {

    private final YearEndDesk yearEnds;
    private final Pairs pairs;

    RenewalSteps(YearEndDesk yearEnds, Pairs pairs) {
        this.yearEnds = yearEnds;
        this.pairs = pairs;
    }

    /** @return the renewal's id */
    public String openRenewal(String mentorshipId) {
        return yearEnds.openRenewal(MentorshipId.of(mentorshipId)).toString();
    }

    /** @return the participant who is asked */
    public String mentee(String mentorshipId) {
        return pairs.participant(mentorshipId, Role.MENTEE);
    }

    /** @return the participant who is asked */
    public String mentor(String mentorshipId) {
        return pairs.participant(mentorshipId, Role.MENTOR);
    }

    /** @return {@code both}, {@code oneSilent}, {@code no} or {@code silent} */
    public String weighAnswers(String renewalId) {
        return yearEnds.wishes(RenewalId.of(renewalId)).word();
    }

    public void renewMentorship(String renewalId) {
        yearEnds.renew(RenewalId.of(renewalId));
        Mentorship pair = pair(renewalId);
        tellBoth("renewed", pair, Map.of("rhythm", InWords.every(pair.rhythm())));
    }

    /** Both read the same: nobody learns who did not want to go on. */
    public void announceEnd(String renewalId) {
        yearEnds.letEnd(RenewalId.of(renewalId), false);
        tellBoth("not-renewed", pair(renewalId), Map.of());
    }

    /** Nobody has answered: the program's part ends, and the two may go on by themselves. */
    public void wishWell(String renewalId) {
        yearEnds.letEnd(RenewalId.of(renewalId), true);
        tellBoth("left-to-you", pair(renewalId), Map.of());
    }

    private void tellBoth(String letter, Mentorship pair, Map<String, Object> more) {
        for (Role reader : Role.PAIR) {
            pairs.write(letter, pair, reader, "year-" + pair.number(), more);
        }
    }

    private Mentorship pair(String renewalId) {
        return pairs.mentorship(
                yearEnds.renewed(RenewalId.of(renewalId)).mentorship().toString());
    }
}
