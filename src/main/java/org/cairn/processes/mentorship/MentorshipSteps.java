package org.cairn.processes.mentorship;

import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cairn.engine.Steps;
import org.cairn.mentorship.Ending;
import org.cairn.mentorship.Mentorship;
import org.cairn.mentorship.MentorshipDesk;
import org.cairn.mentorship.MentorshipId;
import org.cairn.participant.Contact;
import org.cairn.participant.ParticipantDesk;
import org.cairn.processes.Letters;
import org.cairn.processes.Letters.Offer;
import org.cairn.program.ProgramDesk;
import org.cairn.signup.Role;
import org.cairn.signup.SignUp;
import org.cairn.signup.SignUpDesk;
import org.springframework.stereotype.Component;

/** What mentorship.bpmn calls, in the order it calls it. */
@Component("mentorship")
public class MentorshipSteps implements Steps {

    private static final Period SECOND_THOUGHTS = Period.ofDays(30);

    private final MentorshipDesk mentorships;
    private final SignUpDesk signUps;
    private final ParticipantDesk participants;
    private final ProgramDesk programs;
    private final Letters letters;

    MentorshipSteps(
            MentorshipDesk mentorships,
            SignUpDesk signUps,
            ParticipantDesk participants,
            ProgramDesk programs,
            Letters letters) {
        this.mentorships = mentorships;
        this.signUps = signUps;
        this.participants = participants;
        this.programs = programs;
        this.letters = letters;
    }

    public boolean endedAlready(String mentorshipId) {
        return !mentorship(mentorshipId).runs();
    }

    public String yearOver(String mentorshipId) {
        return mentorships.yearOver(MentorshipId.of(mentorshipId)).toString();
    }

    public void endMentorship(String mentorshipId) {
        mentorships.end(MentorshipId.of(mentorshipId), Ending.YEAR_OVER, false);
    }

    /** A closing word to both, also to one who has left. */
    public void sayFarewell(String mentorshipId) {
        Mentorship mentorship = mentorship(mentorshipId);
        SignUp mentor = signUps.signUp(mentorship.mentor());
        SignUp mentee = signUps.signUp(mentorship.mentee());
        farewell("mentorship-ended-mentor", mentor, mentee, mentorship);
        farewell("mentorship-ended-mentee", mentee, mentor, mentorship);
    }

    public boolean otherMentorWanted(String mentorshipId) {
        return mentorship(mentorshipId).otherMentorWanted();
    }

    /** Who has not finished waiting for somebody to talk to is in the market again. */
    public void returnMentee(String mentorshipId) {
        signUps.freed(mentorship(mentorshipId).mentee());
    }

    /** What the mentee signed up for is done; coming back is open for a while. */
    public void closeSignUp(String mentorshipId) {
        SignUp mentee = signUps.signUp(mentorship(mentorshipId).mentee());
        if (mentee.state().living()) {
            signUps.withdraw(mentee.id());
        }
    }

    private void farewell(String letter, SignUp reader, SignUp partner, Mentorship mentorship) {
        Contact contact = participants.contact(partner.participant());
        boolean stays = reader.state().living();
        Map<String, Object> model = new HashMap<>();
        model.put("partners", List.of(Letters.card(contact)));
        model.put(
                "mentorship",
                Map.of("yearOver", mentorship.ending() == Ending.YEAR_OVER, "left", left(mentorship, partner.role())));
        model.put("stays", stays);
        model.put("otherMentorWanted", stays && mentorship.otherMentorWanted());
        model.put("dueOn", Letters.day(programs.today(reader.year()).plus(SECOND_THOUGHTS)));
        boolean over = reader.role() == Role.MENTEE && !mentorship.otherMentorWanted();
        model.put(
                "links",
                over
                        ? letters.links(reader, List.of(Offer.COME_BACK), SECOND_THOUGHTS.plusDays(1))
                        : letters.links(reader));
        letters.send(letters.order(letter, reader, mentorship.id().toString(), model)
                .inThread("mentorship/" + mentorship.id()));
    }

    private static boolean left(Mentorship mentorship, Role who) {
        return mentorship.ending() == (who == Role.MENTOR ? Ending.MENTOR_LEFT : Ending.MENTEE_LEFT);
    }

    private Mentorship mentorship(String id) {
        return mentorships.mentorship(MentorshipId.of(id));
    }
}
