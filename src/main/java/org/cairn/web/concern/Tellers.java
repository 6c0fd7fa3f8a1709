package org.cairn.web.concern;

import java.util.List;
import java.util.Objects;
import org.cairn.mentorship.Mentorship;
import org.cairn.mentorship.MentorshipDesk;
import org.cairn.participant.ParticipantDesk;
import org.cairn.participant.ParticipantId;
import org.cairn.program.ProgramDesk;
import org.cairn.signup.SignUp;
import org.cairn.signup.SignUpDesk;
import org.cairn.signup.SignUpId;
import org.springframework.stereotype.Component;

/** Knows what somebody who opens the form may speak of. */
@Component
class Tellers {

    private final SignUpDesk signUps;
    private final MentorshipDesk mentorships;
    private final ParticipantDesk participants;
    private final ProgramDesk programs;

    Tellers(SignUpDesk signUps, MentorshipDesk mentorships, ParticipantDesk participants, ProgramDesk programs) {
        this.signUps = signUps;
        this.mentorships = mentorships;
        this.participants = participants;
        this.programs = programs;
    }

    /** @throws InNoProgram if the person has never signed up */
    Teller teller(ParticipantId who) {
        List<SignUp> all = signUps.of(who);
        List<Mentorship> pairs = all.stream()
                .flatMap(signUp -> mentorships.of(signUp.id()).stream())
                .distinct()
                .toList();
        List<Mentorship> running = pairs.stream().filter(Mentorship::runs).toList();
        List<Teller.Pair> named = (running.isEmpty() ? pairs : running)
                .stream().map(pair -> pair(pair, all)).toList();
        SignUpId own =
                named.isEmpty() ? latest(all).id() : named.get(named.size() - 1).own();
        return new Teller(programs.year(signUps.signUp(own).year()), own, named);
    }

    private Teller.Pair pair(Mentorship pair, List<SignUp> all) {
        SignUpId own = all.stream()
                .map(SignUp::id)
                .filter(id -> pair.roleOf(id) != null)
                .findFirst()
                .orElseThrow();
        SignUpId partner = own.equals(pair.mentor()) ? pair.mentee() : pair.mentor();
        String name =
                participants.contact(signUps.signUp(partner).participant()).name();
        return new Teller.Pair(pair.id(), own, partner, name);
    }

    private static SignUp latest(List<SignUp> all) {
        return all.stream()
                .filter(signUp -> signUp.state().living())
                .reduce((earlier, later) -> later)
                .or(() -> all.stream().reduce((earlier, later) -> later))
                .map(Objects::requireNonNull)
                .orElseThrow(InNoProgram::new);
    }
}
