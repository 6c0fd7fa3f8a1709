package org.cairn.processes;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cairn.engine.TaskSubject;
import org.cairn.mentorship.Mentorship;
import org.cairn.mentorship.MentorshipDesk;
import org.cairn.mentorship.MentorshipId;
import org.cairn.participant.Contact;
import org.cairn.participant.ParticipantDesk;
import org.cairn.participant.ParticipantId;
import org.cairn.signup.Role;
import org.cairn.signup.SignUp;
import org.cairn.signup.SignUpDesk;
import org.springframework.stereotype.Service;

/** The two people of a mentorship, and letters to them about it. */
@Service
public class Pairs {

    private final MentorshipDesk mentorships;
    private final SignUpDesk signUps;
    private final ParticipantDesk participants;
    private final Letters letters;

    Pairs(MentorshipDesk mentorships, SignUpDesk signUps, ParticipantDesk participants, Letters letters) {
        this.mentorships = mentorships;
        this.signUps = signUps;
        this.participants = participants;
        this.letters = letters;
    }

    /** The mentorship of that id. */
    public Mentorship mentorship(String id) {
        return mentorships.mentorship(MentorshipId.of(id));
    }

    /** The sign-up of the member in that role. */
    public SignUp signUp(Mentorship mentorship, Role role) {
        return signUps.signUp(mentorship.member(role));
    }

    /** How the member in that role is called and reached. */
    public Contact contact(Mentorship mentorship, Role role) {
        return participants.contact(signUp(mentorship, role).participant());
    }

    /** The participant whom a diagram asks. */
    public String participant(String mentorshipId, Role role) {
        return signUp(mentorship(mentorshipId), role).participant().toString();
    }

    /** As what somebody is in a mentorship. */
    public Role role(Mentorship mentorship, ParticipantId who) {
        return signUp(mentorship, Role.MENTOR).participant().equals(who) ? Role.MENTOR : Role.MENTEE;
    }

    /** What every letter and form about a mentorship may speak of, to the member in that role. */
    public Map<String, Object> model(Mentorship mentorship, Role reader) {
        Map<String, Object> model = new HashMap<>();
        model.put("partners", List.of(Letters.card(contact(mentorship, partner(reader)))));
        Map<String, Object> facts = new HashMap<>();
        facts.put("number", mentorship.number());
        facts.put("begunOn", Letters.dayAndYear(mentorship.begunOn()));
        facts.put("endsOn", Letters.dayAndYear(mentorship.endsOn()));
        facts.put("you", reader.word());
        facts.put("partner", partner(reader).word());
        model.put("mentorship", facts);
        return model;
    }

    /**
     * Queues a letter to the member in that role, in the pair's conversation.
     *
     * @param occasion what tells this letter from the same one at another time
     * @param more what it speaks of beyond the pair
     */
    public void write(String letter, Mentorship mentorship, Role reader, String occasion, Map<String, Object> more) {
        Map<String, Object> model = model(mentorship, reader);
        model.putAll(more);
        letters.send(letters.order(letter, signUp(mentorship, reader), mentorship.id() + "/" + occasion, model)
                .inThread("mentorship/" + mentorship.id()));
    }

    /** Both, as a task's subject; the process knows the {@code mentorshipId}. */
    public TaskSubject subject(Map<String, Object> variables) {
        Mentorship pair = mentorship(String.valueOf(variables.get("mentorshipId")));
        Contact mentee = contact(pair, Role.MENTEE);
        Contact mentor = contact(pair, Role.MENTOR);
        return new TaskSubject(mentee.name() + " with " + mentor.name(), Set.of(mentee.email(), mentor.email()));
    }

    /** The other one of the two. */
    public static Role partner(Role role) {
        return role == Role.MENTOR ? Role.MENTEE : Role.MENTOR;
    }
}
