package org.cairn.processes.signup;

import java.util.Optional;
import java.util.Set;
import org.cairn.formlink.OfferCheck;
import org.cairn.participant.ParticipantId;
import org.cairn.processes.Letters.Offer;
import org.cairn.signup.NextYearDesk;
import org.cairn.signup.Role;
import org.cairn.signup.SignUp;
import org.cairn.signup.SignUpDesk;
import org.cairn.signup.SignUpId;
import org.cairn.signup.SignUpState;
import org.springframework.stereotype.Component;

/** Tells who opens a standing offer that cannot be taken now why that is, and what to do instead. */
@Component
class WhereYouStand implements OfferCheck {

    private static final Set<SignUpState> PAUSABLE = Set.of(SignUpState.WAITING, SignUpState.PAUSED);

    private final SignUpDesk signUps;
    private final NextYearDesk nextYear;
    private final FormerPairs former;

    WhereYouStand(SignUpDesk signUps, NextYearDesk nextYear, FormerPairs former) {
        this.former = former;
        this.signUps = signUps;
        this.nextYear = nextYear;
    }

    @Override
    public Optional<Obstacle> obstacle(String purpose, String subject, ParticipantId who) {
        for (Offer offer : Offer.values()) {
            if (offer.purpose().equals(purpose)) {
                SignUp signUp = signUps.signUp(SignUpId.of(subject));
                return possible(offer, signUp) ? Optional.empty() : Optional.of(obstacle(offer, signUp));
            }
        }
        return Optional.empty();
    }

    private boolean possible(Offer offer, SignUp signUp) {
        SignUpState state = signUp.state();
        return switch (offer) {
            case CHANGE, WITHDRAW -> state.living();
            case PAUSE -> PAUSABLE.contains(state) && signUp.role() != Role.PEER;
            case COME_BACK -> state == SignUpState.WITHDRAWN && !signedUpAnew(signUp) || former.hadMentor(signUp);
            case JOIN_AGAIN -> nextYear.joinable(signUp.id()).isPresent();
        };
    }

    private boolean signedUpAnew(SignUp signUp) {
        return signUps.living(signUp.year(), signUp.participant(), signUp.role())
                .isPresent();
    }

    private Obstacle obstacle(Offer offer, SignUp signUp) {
        if (offer == Offer.JOIN_AGAIN) {
            return nextYear.countsInProgram(signUp.id())
                    ? new Obstacle("You are part of the program", "There is nothing you need to do.")
                    : new Obstacle(
                            "Sign-up is closed now",
                            "You are welcome when it opens again. If you have a question, write to the address below.");
        }
        if (offer == Offer.COME_BACK && signUp.state().living()) {
            return new Obstacle("You are part of the program", "There is nothing you need to do.");
        }
        return switch (signUp.state()) {
            case UNCONFIRMED ->
                new Obstacle(
                        "Your address is not confirmed yet",
                        "Your sign-up counts once you have confirmed your address; the link is in the first letter we"
                                + " sent you. Until then there is nothing to pause.");
            case VETTING, HELD ->
                new Obstacle(
                        "A coordinator is looking at your sign-up",
                        "Until you hear from us, nobody is proposed to you, so there is nothing to pause yet.");
            case MATCHED ->
                new Obstacle(
                        "You have a mentor",
                        "Pausing is for people who are waiting. If you and your mentor need a break, agree on one"
                                + " between the two of you. If something is not right, write to the address below.");
            case WAITING, PAUSED ->
                new Obstacle(
                        "You are in a program of groups",
                        "Once you are in a group, you can pause on your page, in the last lines of any letter.");
            case WITHDRAWN ->
                signedUpAnew(signUp)
                        ? new Obstacle(
                                "You have signed up again",
                                "This link belongs to an earlier sign-up, which you left. Please use the links in our"
                                        + " latest letters.")
                        : new Obstacle(
                                "You have left the program",
                                "To come back, use the link in the letter we sent you when you left, or write to the"
                                        + " address below.");
            case DECLINED ->
                new Obstacle(
                        "This sign-up is over",
                        "There is nothing to do here any more. If you have a question about it, write to the address"
                                + " below.");
            case EXPIRED ->
                new Obstacle(
                        "This sign-up has expired",
                        "The address was not confirmed in time. You are welcome to sign up again on the program's"
                                + " page.");
        };
    }
}
