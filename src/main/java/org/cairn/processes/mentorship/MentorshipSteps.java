package org.cairn.processes.mentorship;

import java.time.LocalDate;
import java.util.Map;
import org.cairn.engine.Steps;
import org.cairn.mentorship.Ending;
import org.cairn.mentorship.Mentorship;
import org.cairn.mentorship.MentorshipDesk;
import org.cairn.mentorship.MentorshipId;
import org.cairn.processes.Letters;
import org.cairn.processes.Pairs;
import org.cairn.signup.Role;
import org.springframework.stereotype.Component;

/** What mentorship.bpmn calls, in the order it calls it. */
@Component("mentorship")
public class MentorshipSteps implements Steps {

    private final MentorshipDesk mentorships;
    private final YearPlan plan;
    private final Pairs pairs;

    MentorshipSteps(MentorshipDesk mentorships, YearPlan plan, Pairs pairs) {
        this.mentorships = mentorships;
        this.plan = plan;
        this.pairs = pairs;
    }

    public boolean pauses(String mentorshipId) {
        return mentorships.held(MentorshipId.of(mentorshipId)).rests();
    }

    /** @return {@code firstContact}, {@code checkIn}, {@code review} or {@code yearOver} */
    public String planNextStep(String mentorshipId) {
        return plan.next(MentorshipId.of(mentorshipId)).step();
    }

    public String nextStepDue(String mentorshipId) {
        return plan.next(MentorshipId.of(mentorshipId)).due().toString();
    }

    public void endMentorship(String mentorshipId) {
        mentorships.end(MentorshipId.of(mentorshipId), Ending.YEAR_OVER, false);
    }

    /**
     * The partner learns the day, not the reason; the one who pauses gets it in writing. Where the program itself leaves
     * the two alone, nobody learns anything.
     */
    public void announcePause(String mentorshipId) {
        Mentorship pair = pairs.mentorship(mentorshipId);
        Role who = pair.pausedBy();
        LocalDate until = pair.pausedUntil();
        if (who != null && until != null && !pair.held()) {
            Map<String, Object> model = Map.of("pausedUntil", Letters.dayAndYear(until));
            pairs.write("mentorship-paused", pair, Pairs.partner(who), until.toString(), model);
            pairs.write("your-pause", pair, who, until.toString(), model);
        }
    }

    public String pauseOver(String mentorshipId) {
        return mentorships.pauseOver(MentorshipId.of(mentorshipId)).toString();
    }

    public void resumeMentorship(String mentorshipId) {
        boolean announced = pairs.mentorship(mentorshipId).pauses();
        mentorships.resume(MentorshipId.of(mentorshipId));
        mentorships.letGo(MentorshipId.of(mentorshipId));
        Mentorship pair = pairs.mentorship(mentorshipId);
        if (pair.runs() && announced) {
            for (Role reader : Role.PAIR) {
                pairs.write(
                        "pause-over", pair, reader, plan.next(pair.id()).due().toString(), Map.of());
            }
        }
    }

    /**
     * Why somebody has to look after the pair, in a sentence for coordinators.
     *
     * @param help {@code call} or {@code otherMentor}
     */
    public String helpWanted(String helpWantedBy, String help) {
        return sentence(helpWantedBy, help);
    }

    static String sentence(String helpWantedBy, String help) {
        if (help.equals("call")) {
            return "The " + helpWantedBy + " would like somebody from the program to get in touch.";
        }
        return helpWantedBy.equals(Role.MENTOR.word())
                ? "The mentor would like to stop."
                : "The mentee asks for another mentor.";
    }
}
