package org.cairn.processes.personal;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.cairn.formlink.LinkAnswered;
import org.cairn.formlink.OfferCheck;
import org.cairn.mentorship.Mentorship;
import org.cairn.mentorship.MentorshipDesk;
import org.cairn.mentorship.MentorshipId;
import org.cairn.participant.ErasureDesk;
import org.cairn.participant.ParticipantId;
import org.cairn.processes.Pairs;
import org.cairn.processes.followup.Wishes;
import org.cairn.signup.Role;
import org.cairn.signup.SignUpId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Does what people ask for on their own pages. */
@Component
class OffersTaken implements OfferCheck {

    private final MentorshipDesk mentorships;
    private final Pairs pairs;
    private final NewAddress newAddress;
    private final ErasureDesk erasures;
    private final PersonalYears years;
    private final Wishes wishes;
    private final GroupPauses groupPauses;

    OffersTaken(
            MentorshipDesk mentorships,
            Pairs pairs,
            NewAddress newAddress,
            ErasureDesk erasures,
            PersonalYears years,
            Wishes wishes,
            GroupPauses groupPauses) {
        this.groupPauses = groupPauses;
        this.wishes = wishes;
        this.erasures = erasures;
        this.years = years;
        this.mentorships = mentorships;
        this.pairs = pairs;
        this.newAddress = newAddress;
    }

    @EventListener
    void on(LinkAnswered answered) {
        PersonalOffer.of(answered.purpose()).ifPresent(offer -> take(offer, answered));
    }

    private void take(PersonalOffer offer, LinkAnswered answered) {
        Map<String, Object> answers = answered.answers();
        switch (offer) {
            case PAUSE_MENTORSHIP -> {
                Mentorship pair = pairs.mentorship(answered.subject());
                mentorships.pause(
                        pair.id(),
                        pairs.role(pair, answered.who()),
                        LocalDate.parse(String.valueOf(answers.get("pauseUntil"))));
            }
            case RESUME_MENTORSHIP -> mentorships.resume(MentorshipId.of(answered.subject()));
            case PAUSE_GROUP ->
                groupPauses.pause(
                        SignUpId.of(answered.subject()), LocalDate.parse(String.valueOf(answers.get("pauseUntil"))));
            case RESUME_GROUP -> groupPauses.resume(SignUpId.of(answered.subject()));
            case OTHER_MENTOR -> {
                Mentorship pair = pairs.mentorship(answered.subject());
                Role who = pairs.role(pair, answered.who());
                if (wishes.otherMentor(pair, who).isPresent()) {
                    throw new AskedAlready();
                }
                mentorships.askForHelp(pair.id(), who);
            }
            case CHANGE_ADDRESS -> newAddress.write(answered.who(), String.valueOf(answers.get("newEmail")));
            case ERASE_ME ->
                erasures.ask(answered.who(), years.latest(answered.who()).id().value());
            case CONFIRM_NEW_ADDRESS -> newAddress.take(answered.who(), answered.subject());
        }
    }

    @Override
    public Optional<Obstacle> obstacle(String purpose, String subject, ParticipantId who) {
        return PersonalOffer.of(purpose).flatMap(offer -> switch (offer) {
            case PAUSE_MENTORSHIP -> over(pairs.mentorship(subject));
            case OTHER_MENTOR -> over(pairs.mentorship(subject)).or(() -> asked(pairs.mentorship(subject), who));
            case PAUSE_GROUP -> groupPauses.pausing(SignUpId.of(subject));
            case RESUME_GROUP -> groupPauses.resuming(SignUpId.of(subject));
            case RESUME_MENTORSHIP -> notPausing(pairs.mentorship(subject));
            case CHANGE_ADDRESS, CONFIRM_NEW_ADDRESS, ERASE_ME -> Optional.empty();
        });
    }

    private static Optional<Obstacle> over(Mentorship pair) {
        return pair.runs()
                ? Optional.empty()
                : Optional.of(new Obstacle(
                        "This mentorship has ended",
                        "There is nothing to do here any more. Your page shows what comes next."));
    }

    private Optional<Obstacle> asked(Mentorship pair, ParticipantId who) {
        return wishes.otherMentor(pair, pairs.role(pair, who))
                .map(wish -> new Obstacle("We have your request", wish.words() + " You need not ask again."));
    }

    private static Optional<Obstacle> notPausing(Mentorship pair) {
        return pair.pauses()
                ? Optional.empty()
                : over(pair)
                        .or(() -> Optional.of(new Obstacle(
                                "Your mentorship does not pause",
                                "There is nothing you need to do: it goes on already.")));
    }
}
