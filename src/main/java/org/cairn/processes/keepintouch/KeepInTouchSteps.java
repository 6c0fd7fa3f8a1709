package org.cairn.processes.keepintouch;

import java.time.LocalDate;
import java.time.Period;
import java.util.Map;
import org.cairn.engine.Steps;
import org.cairn.mentorship.Ending;
import org.cairn.mentorship.Mentorship;
import org.cairn.processes.Pairs;
import org.cairn.program.ProgramDesk;
import org.cairn.signup.Role;
import org.springframework.stereotype.Component;

/** What keep-in-touch.bpmn calls, in the order it calls it. */
@Component("keepInTouch")
public class KeepInTouchSteps implements Steps {

    private static final Period A_WHILE = Period.ofMonths(3);
    private static final Period A_YEAR = Period.ofYears(1);

    private final Pairs pairs;
    private final ProgramDesk programs;

    KeepInTouchSteps(Pairs pairs, ProgramDesk programs) {
        this.pairs = pairs;
        this.programs = programs;
    }

    public boolean toWriteAgain(String mentorshipId) {
        Mentorship pair = pairs.mentorship(mentorshipId);
        return programs.year(pair.year()).arrangements().contactAgain() && !leftAlone(mentorshipId);
    }

    public String threeMonthsOver(String mentorshipId) {
        return after(mentorshipId, A_WHILE);
    }

    /** Only to whoever is gone: the others have somebody else by now, or wait for somebody, and hear of that. */
    public void writeAgain(String mentorshipId) {
        Mentorship pair = pairs.mentorship(mentorshipId);
        for (Role reader : Role.PAIR) {
            if (!pairs.signUp(pair, reader).state().living()) {
                pairs.write("contact-again", pair, reader, "once", Map.of());
            }
        }
    }

    public String aYearOver(String mentorshipId) {
        return after(mentorshipId, A_YEAR);
    }

    /** Whose mentorship the program ended, or who has left, is not asked any more. */
    public boolean leftAlone(String mentorshipId) {
        Ending ending = pairs.mentorship(mentorshipId).ending();
        return ending == Ending.PROGRAM_ENDED || ending == Ending.MENTEE_LEFT || ending == Ending.MENTOR_LEFT;
    }

    /** @return the participant who is asked */
    public String mentee(String mentorshipId) {
        return pairs.participant(mentorshipId, Role.MENTEE);
    }

    private String after(String mentorshipId, Period time) {
        Mentorship pair = pairs.mentorship(mentorshipId);
        LocalDate ended = pair.endedOn() == null ? programs.today(pair.year()) : pair.endedOn();
        return programs.asking(pair.year(), ended.plus(time)).toString();
    }
}
