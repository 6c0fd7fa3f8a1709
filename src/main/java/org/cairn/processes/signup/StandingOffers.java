package org.cairn.processes.signup;

import java.time.Period;
import java.util.Map;
import org.cairn.formlink.LinkAnswered;
import org.cairn.processes.Letters.Offer;
import org.cairn.program.ProgramDesk;
import org.cairn.signup.NextYearDesk;
import org.cairn.signup.SignUpDesk;
import org.cairn.signup.SignUpId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Does what people ask for by the links that stand in every letter: change, pause, leave, come back. */
@Component
class StandingOffers {

    private final SignUpDesk signUps;
    private final NextYearDesk nextYear;
    private final ProgramDesk programs;
    private final FormerPairs former;

    StandingOffers(SignUpDesk signUps, NextYearDesk nextYear, ProgramDesk programs, FormerPairs former) {
        this.former = former;
        this.signUps = signUps;
        this.nextYear = nextYear;
        this.programs = programs;
    }

    @EventListener
    void on(LinkAnswered answered) {
        for (Offer offer : Offer.values()) {
            if (offer.purpose().equals(answered.purpose())) {
                take(offer, SignUpId.of(answered.subject()), answered.answers());
            }
        }
    }

    private void take(Offer offer, SignUpId id, Map<String, Object> answers) {
        switch (offer) {
            case CHANGE -> signUps.changeAnswers(id, answers);
            case PAUSE ->
                signUps.pause(
                        id,
                        programs.today(signUps.signUp(id).year())
                                .plus(Period.parse(String.valueOf(answers.get("pauseFor")))));
            case WITHDRAW -> signUps.withdraw(id);
            case COME_BACK -> comeBack(id);
            case JOIN_AGAIN -> nextYear.signUpAgain(id, answers);
        }
    }

    /** Whose mentorship has ended need not leave first to be looked for again. */
    private void comeBack(SignUpId id) {
        if (former.hadMentor(signUps.signUp(id))) {
            signUps.freed(id);
        } else {
            signUps.comeBack(id);
        }
    }
}
