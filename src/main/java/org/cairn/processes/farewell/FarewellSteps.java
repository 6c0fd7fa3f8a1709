package org.cairn.processes.farewell;

import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cairn.engine.Steps;
import org.cairn.mail.Attachment;
import org.cairn.mail.LetterOrder;
import org.cairn.mentorship.Ending;
import org.cairn.mentorship.Mentorship;
import org.cairn.processes.Letters;
import org.cairn.processes.Letters.Offer;
import org.cairn.processes.Pairs;
import org.cairn.program.ProgramDesk;
import org.cairn.signup.Role;
import org.cairn.signup.SignUp;
import org.cairn.signup.SignUpDesk;
import org.cairn.signup.SignUpState;
import org.cairn.yearend.Closing;
import org.cairn.yearend.YearEndDesk;
import org.springframework.stereotype.Component;

/** What farewell.bpmn calls, in the order it calls it. */
@Component("farewell")
public class FarewellSteps implements Steps {

    private static final Period SECOND_THOUGHTS = Period.ofDays(30);
    private static final String USUAL = "usual";
    private static final String SHORT = "short";

    private final Pairs pairs;
    private final YearEndDesk yearEnds;
    private final SignUpDesk signUps;
    private final ProgramDesk programs;
    private final Letters letters;
    private final Certificates certificates;

    FarewellSteps(
            Pairs pairs,
            YearEndDesk yearEnds,
            SignUpDesk signUps,
            ProgramDesk programs,
            Letters letters,
            Certificates certificates) {
        this.pairs = pairs;
        this.yearEnds = yearEnds;
        this.signUps = signUps;
        this.programs = programs;
        this.letters = letters;
        this.certificates = certificates;
    }

    /** Whether a coordinator has to choose the words, because the program itself ended it. */
    public boolean afterAConcern(String mentorshipId) {
        return pairs.mentorship(mentorshipId).ending() == Ending.PROGRAM_ENDED;
    }

    /**
     * A closing word to both, also to one who has left.
     *
     * @param letterToMentor {@code usual}, {@code short} or {@code none}
     * @param letterToMentee the same
     */
    public void sayFarewell(String mentorshipId, String letterToMentor, String letterToMentee) {
        Mentorship pair = pairs.mentorship(mentorshipId);
        yearEnds.openClosing(pair.id());
        farewell(pair, Role.MENTOR, letterToMentor);
        farewell(pair, Role.MENTEE, letterToMentee);
    }

    public boolean otherMentorWanted(String mentorshipId) {
        return otherMentorWanted(pairs.mentorship(mentorshipId));
    }

    private boolean otherMentorWanted(Mentorship pair) {
        return pair.otherMentorWanted()
                && pairs.signUp(pair, Role.MENTEE).state().living();
    }

    /** Who has not finished waiting for somebody to talk to is in the market again, before the others. */
    public void returnMentee(String mentorshipId) {
        signUps.freed(pairs.mentorship(mentorshipId).mentee());
    }

    /** @return the participant who is asked */
    public String mentee(String mentorshipId) {
        return pairs.participant(mentorshipId, Role.MENTEE);
    }

    /** @return the participant who is asked */
    public String mentor(String mentorshipId) {
        return pairs.participant(mentorshipId, Role.MENTOR);
    }

    /** Whoever would like to be matched anew stays; what the others signed up for is done, with a way back. */
    public void closeSignUps(String mentorshipId) {
        Mentorship pair = pairs.mentorship(mentorshipId);
        yearEnds.close(pair.id());
        Closing said = yearEnds.lastWords(pair.id()).orElseThrow();
        SignUp mentee = pairs.signUp(pair, Role.MENTEE);
        boolean waits = pair.otherMentorWanted() || !mentee.state().living();
        boolean askedAlready = mentee.state() != SignUpState.MATCHED;
        if (!waits && said.matchedAnew(Role.MENTEE).orElse(askedAlready)) {
            signUps.freed(mentee.id());
        } else if (!waits) {
            signUps.withdraw(mentee.id());
        }
        SignUp mentor = pairs.signUp(pair, Role.MENTOR);
        if (mentor.state().living() && !said.matchedAnew(Role.MENTOR).orElse(true)) {
            signUps.withdraw(mentor.id());
        }
    }

    /** A mentee who has left has read already, in the letter about that, how to come back. */
    private Map<String, String> links(Mentorship pair, SignUp signUp, Role reader) {
        if (reader == Role.MENTOR || pair.otherMentorWanted()) {
            return letters.links(signUp);
        }
        return pair.ending() == Ending.MENTEE_LEFT
                ? Map.of()
                : letters.links(signUp, List.of(Offer.COME_BACK), SECOND_THOUGHTS.plusDays(1));
    }

    private void farewell(Mentorship pair, Role reader, String choice) {
        SignUp signUp = pairs.signUp(pair, reader);
        if (choice.equals(SHORT)) {
            boolean another = reader == Role.MENTEE && otherMentorWanted(pair);
            pairs.write("mentorship-ended-short", pair, reader, "farewell", Map.of("otherMentorWanted", another));
        } else if (choice.equals(USUAL)) {
            String letter = reader == Role.MENTOR ? "mentorship-ended-mentor" : "mentorship-ended-mentee";
            Map<String, Object> model = new HashMap<>(pairs.model(pair, reader));
            boolean stays = signUp.state().living();
            model.put("stays", stays);
            model.put("yearOver", pair.ending() == Ending.YEAR_OVER);
            model.put("otherMentorWanted", stays && pair.otherMentorWanted());
            model.put("dueOn", Letters.day(programs.today(signUp.year()).plus(SECOND_THOUGHTS)));
            model.put("links", links(pair, signUp, reader));
            List<Attachment> certificate = reader == Role.MENTOR ? certificates.of(pair) : List.of();
            model.put("certificate", !certificate.isEmpty());
            LetterOrder order = letters.order(letter, signUp, pair.id() + "/farewell", model)
                    .inThread("mentorship/" + pair.id());
            letters.send(order.with(certificate));
        }
    }
}
