package org.cairn.web.personal;

import java.net.URI;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.cairn.formlink.OpenQuestion;
import org.cairn.formlink.OpenQuestions;
import org.cairn.mentorship.Mentorship;
import org.cairn.mentorship.MentorshipDesk;
import org.cairn.participant.ParticipantId;
import org.cairn.processes.Letters;
import org.cairn.processes.Letters.Offer;
import org.cairn.processes.personal.PersonalOffer;
import org.cairn.processes.personal.PersonalOffers;
import org.cairn.processes.personal.PersonalYears;
import org.cairn.signup.SignUp;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a person is part of, and where each thing is done that can be done about it. */
@Service
class OwnMatters {

    private static final String QUESTION = "question";
    private static final Period OPEN = Period.ofDays(3);

    private final PersonalYears years;
    private final MentorshipDesk mentorships;
    private final OpenQuestions questions;
    private final PersonalOffers offers;
    private final Letters letters;
    private final SignUpStanding signUpStanding;
    private final PairStanding pairStanding;

    OwnMatters(
            PersonalYears years,
            MentorshipDesk mentorships,
            OpenQuestions questions,
            PersonalOffers offers,
            Letters letters,
            SignUpStanding signUpStanding,
            PairStanding pairStanding) {
        this.years = years;
        this.mentorships = mentorships;
        this.questions = questions;
        this.offers = offers;
        this.letters = letters;
        this.signUpStanding = signUpStanding;
        this.pairStanding = pairStanding;
    }

    List<OpenQuestion> questions(ParticipantId who) {
        return questions.of(who);
    }

    List<Standing> signUps(ParticipantId who) {
        return years.signUps(who).stream().map(signUpStanding::of).toList();
    }

    /** The running ones first, each kind from the latest to the first. */
    List<Standing> pairs(ParticipantId who) {
        return mentorships(who).stream().map(pair -> pairStanding.of(pair, who)).toList();
    }

    /**
     * The address of the form by which something is done.
     *
     * @param what as the page sends it
     * @return empty if that is not, or no longer, this person's to do
     */
    @Transactional
    public Optional<String> open(ParticipantId who, String what) {
        return Optional.ofNullable(deeds(who).get(what)).map(Supplier::get).map(address -> URI.create(address)
                .getPath());
    }

    private Map<String, Supplier<String>> deeds(ParticipantId who) {
        Map<String, Supplier<String>> deeds = new LinkedHashMap<>();
        for (OpenQuestion question : questions.of(who)) {
            UUID id = question.id();
            deeds.put(QUESTION + ":" + id, () -> questions.link(who, id).orElseThrow());
        }
        for (SignUp signUp : years.signUps(who)) {
            for (Offer offer : Offer.values()) {
                deeds.put(
                        offer.purpose() + ":" + signUp.id(),
                        () -> String.valueOf(
                                letters.links(signUp, List.of(offer), OPEN).get(offer.purpose())));
            }
        }
        for (SignUp signUp : years.signUps(who)) {
            for (PersonalOffer offer : List.of(PersonalOffer.PAUSE_GROUP, PersonalOffer.RESUME_GROUP)) {
                deeds.put(offer.purpose() + ":" + signUp.id(), () -> offers.link(offer, signUp));
            }
        }
        for (Mentorship pair : mentorships(who)) {
            for (PersonalOffer offer : List.of(
                    PersonalOffer.PAUSE_MENTORSHIP, PersonalOffer.RESUME_MENTORSHIP, PersonalOffer.OTHER_MENTOR)) {
                deeds.put(offer.purpose() + ":" + pair.id(), () -> offers.link(offer, who, pair));
            }
        }
        for (PersonalOffer offer : List.of(PersonalOffer.CHANGE_ADDRESS, PersonalOffer.ERASE_ME)) {
            deeds.put(
                    offer.purpose(),
                    () -> offers.link(offer, who, years.latest(who).id()));
        }
        return deeds;
    }

    private List<Mentorship> mentorships(ParticipantId who) {
        List<Mentorship> all = new ArrayList<>();
        years.signUps(who).forEach(signUp -> all.addAll(mentorships.of(signUp.id())));
        all.sort(Comparator.comparing((Mentorship pair) -> !pair.runs())
                .thenComparing(Mentorship::begunOn, Comparator.reverseOrder()));
        return all;
    }
}
