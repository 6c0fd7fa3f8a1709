package org.cairn.processes.pairing;

import java.time.LocalDate;
import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cairn.engine.Steps;
import org.cairn.kernel.InWords;
import org.cairn.mail.Recipient;
import org.cairn.matching.MatchingDesk;
import org.cairn.matching.Proposal;
import org.cairn.matching.ProposalId;
import org.cairn.matching.ProposalState;
import org.cairn.mentorship.Mentorship;
import org.cairn.mentorship.MentorshipDesk;
import org.cairn.mentorship.MentorshipId;
import org.cairn.participant.Contact;
import org.cairn.participant.ParticipantDesk;
import org.cairn.processes.AnswerSheet;
import org.cairn.processes.Letters;
import org.cairn.program.ProgramDesk;
import org.cairn.signup.Role;
import org.cairn.signup.SignUp;
import org.cairn.signup.SignUpDesk;
import org.cairn.signup.SignUpId;
import org.cairn.signup.SignUpState;
import org.springframework.stereotype.Component;

/** What pairing.bpmn calls, in the order it calls it. */
@Component("pairing")
public class PairingSteps implements Steps {

    /** How long the one waits for the other's first message before writing, and the program for a word. */
    private static final Period FIRST_MESSAGE = Period.ofDays(7);

    private static final Period FIRST_ANSWER = Period.ofDays(14);

    /** A first message speaks of one thing or two. */
    private static final int FIRST_WISHES = 2;

    /** Answers of the sign-up forms that tell nobody anything. */
    private static final String ELSEWHERE = "elsewhere";

    private static final String OTHER = "other";

    private final MatchingDesk matching;
    private final MentorshipDesk mentorships;
    private final SignUpDesk signUps;
    private final ParticipantDesk participants;
    private final ProgramDesk programs;
    private final AnswerSheet answers;
    private final Letters letters;

    PairingSteps(
            MatchingDesk matching,
            MentorshipDesk mentorships,
            SignUpDesk signUps,
            ParticipantDesk participants,
            ProgramDesk programs,
            AnswerSheet answers,
            Letters letters) {
        this.matching = matching;
        this.mentorships = mentorships;
        this.signUps = signUps;
        this.participants = participants;
        this.programs = programs;
        this.answers = answers;
        this.letters = letters;
    }

    /** What a coordinator has chosen needs no second approval. */
    public boolean approvalNeeded(String proposalId) {
        Proposal proposal = proposal(proposalId);
        return !proposal.state().fixed() && programs.year(proposal.year()).approval();
    }

    /** Whether a coordinator's choice still stands: between the decision and this step the place may have been given. */
    public boolean canBeChosen(String proposalId, String otherMentor) {
        return matching.obstacle(ProposalId.of(proposalId), SignUpId.of(otherMentor))
                .isEmpty();
    }

    /** @return true: from here on the mentor knows of it */
    public boolean approveProposal(String proposalId) {
        Proposal proposal = proposal(proposalId);
        if (proposal.state() != ProposalState.APPROVED) {
            matching.approve(proposal.id());
        }
        return true;
    }

    /** @return the participant who is asked */
    public String mentor(String proposalId) {
        return mentor(proposal(proposalId)).participant().toString();
    }

    /** Whether the mentor can take one more, whatever the mentor has answered elsewhere meanwhile. */
    public boolean placeLeft(String proposalId) {
        return mentorships.hasPlace(proposal(proposalId).mentor());
    }

    /** @return the mentorship's id */
    public String beginMentorship(String proposalId) {
        Proposal proposal = proposal(proposalId);
        matching.consent(proposal.id());
        return mentorships
                .begin(proposal.year(), proposal.mentor(), proposal.mentee())
                .toString();
    }

    public void introducePair(String proposalId, String mentorshipId) {
        Proposal proposal = proposal(proposalId);
        Mentorship mentorship = mentorships.mentorship(MentorshipId.of(mentorshipId));
        SignUp mentor = mentor(proposal);
        SignUp mentee = mentee(proposal);
        introduce(
                "introduction-mentor",
                mentor,
                mentee,
                mentorship,
                proposal.reasonsForMentor(firstName(mentee)),
                FIRST_MESSAGE);
        introduce(
                "introduction-mentee",
                mentee,
                mentor,
                mentorship,
                proposal.reasonsForMentee("your mentor"),
                FIRST_ANSWER);
    }

    public void chooseOtherMentor(String proposalId, String otherMentor) {
        matching.chooseAnother(ProposalId.of(proposalId), SignUpId.of(otherMentor));
    }

    public void leaveWaiting(String proposalId) {
        matching.leaveWaiting(ProposalId.of(proposalId));
    }

    public void ruleOutPair(String proposalId) {
        matching.never(ProposalId.of(proposalId));
    }

    public void recordDecline(String proposalId) {
        Proposal proposal = proposal(proposalId);
        matching.decline(proposal.id());
        letters.offering("consent-thanks", mentor(proposal), today(proposal), Map.of());
    }

    public void passOn(String proposalId) {
        matching.lapse(ProposalId.of(proposalId));
    }

    public void takeBack(String proposalId) {
        Proposal proposal = proposal(proposalId);
        matching.takeBack(proposal.id());
        letters.offering("place-taken", mentor(proposal), today(proposal), Map.of());
    }

    public void pauseMentor(String proposalId, String pauseUntil) {
        SignUp mentor = mentor(proposal(proposalId));
        LocalDate until = LocalDate.parse(pauseUntil);
        boolean ahead = until.isAfter(programs.today(mentor.year())); // the decision may be of yesterday
        if (ahead && inMarket(mentor.id())) {
            signUps.pause(mentor.id(), until);
        }
    }

    public void withdrawMentor(String proposalId) {
        SignUpId mentor = proposal(proposalId).mentor();
        if (signUps.signUp(mentor).state().living()) {
            signUps.withdraw(mentor);
        }
    }

    /** Tells a mentor who was asked that no answer is needed; whoever paused or left knows it already. */
    public void callOffRequest(String proposalId) {
        SignUp mentor = mentor(proposal(proposalId));
        if (mentor.state() == SignUpState.WAITING) {
            letters.plain("proposal-withdrawn", mentor, proposalId, Map.of());
        }
    }

    private void introduce(
            String letter, SignUp reader, SignUp partner, Mentorship mentorship, List<String> reasons, Period wait) {
        Contact contact = participants.contact(partner.participant());
        SignUp mentee = reader.role() == Role.MENTEE ? reader : partner;
        Map<String, Object> model = new HashMap<>();
        Map<String, Object> card = Letters.card(contact);
        card.put("answers", told(partner));
        model.put("partners", List.of(card));
        model.put("reasons", reasons);
        model.put("answers", studies(mentee));
        model.put("mentorship", Map.of("endsOn", Letters.dayAndYear(mentorship.endsOn())));
        model.put("dueOn", Letters.day(programs.today(reader.year()).plus(wait)));
        letters.send(letters.order(letter, reader, mentorship.id().toString(), model)
                .replyTo(contact.email())
                .inThread("mentorship/" + mentorship.id()));
    }

    /** What the letters' advice depends on: the mentee's year as the form keeps it, and the first wishes in words. */
    private Map<String, Object> studies(SignUp mentee) {
        List<String> wishes = within(mentee, "help");
        return Map.of(
                "collegeYear", value(mentee, "collegeYear"),
                "help", InWords.all(wishes.subList(0, Math.min(FIRST_WISHES, wishes.size()))));
    }

    /** What the one is told of the other's answers, in words that stand in a sentence; blank what says nothing. */
    private Map<String, Object> told(SignUp who) {
        return Map.of(
                "collegeYear", value(who, "collegeYear"),
                "specialty", value(who, "specialty").equals(OTHER) ? "" : InWords.all(within(who, "specialty")),
                "region",
                        value(who, "region").equals(ELSEWHERE)
                                ? ""
                                : answers.answer(who.role(), who.answers(), "region"),
                "meeting", value(who, "meeting"),
                "specialties", InWords.all(within(who, "specialties")),
                "help", InWords.all(within(who, "help")));
    }

    private List<String> within(SignUp who, String key) {
        return answers.each(who.role(), who.answers(), key).stream()
                .map(InWords::within)
                .toList();
    }

    private static String value(SignUp who, String key) {
        return String.valueOf(who.answers().getOrDefault(key, ""));
    }

    private String firstName(SignUp who) {
        Contact contact = participants.contact(who.participant());
        return new Recipient(contact.name(), contact.email()).firstName();
    }

    private boolean inMarket(SignUpId id) {
        SignUpState state = signUps.signUp(id).state();
        return state == SignUpState.WAITING || state == SignUpState.PAUSED;
    }

    /** Whoever answers about several students on one day is thanked once: the words would be the same. */
    private String today(Proposal proposal) {
        return programs.today(proposal.year()).toString();
    }

    private Proposal proposal(String id) {
        return matching.proposal(ProposalId.of(id));
    }

    private SignUp mentor(Proposal proposal) {
        return signUps.signUp(proposal.mentor());
    }

    private SignUp mentee(Proposal proposal) {
        return signUps.signUp(proposal.mentee());
    }
}
