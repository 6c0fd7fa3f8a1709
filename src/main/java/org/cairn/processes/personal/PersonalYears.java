package org.cairn.processes.personal;

import java.util.Comparator;
import java.util.List;
import org.cairn.kernel.Unknown;
import org.cairn.participant.ParticipantId;
import org.cairn.program.ProgramDesk;
import org.cairn.program.ProgramYear;
import org.cairn.signup.SignUp;
import org.cairn.signup.SignUpDesk;
import org.cairn.signup.SignUpState;
import org.springframework.stereotype.Service;

/** In which years of which programs somebody is or was. */
@Service
public class PersonalYears {

    private final SignUpDesk signUps;
    private final ProgramDesk programs;

    PersonalYears(SignUpDesk signUps, ProgramDesk programs) {
        this.signUps = signUps;
        this.programs = programs;
    }

    /** Every sign-up that the person vouched for, the living ones first, then the latest. */
    public List<SignUp> signUps(ParticipantId who) {
        return signUps.of(who).stream()
                .filter(signUp -> signUp.state() != SignUpState.UNCONFIRMED && signUp.state() != SignUpState.EXPIRED)
                .sorted(Comparator.comparing((SignUp signUp) -> !signUp.state().living())
                        .thenComparing(SignUp::signedUpAt, Comparator.reverseOrder()))
                .toList();
    }

    /** The year in whose name the person is written to. */
    public ProgramYear latest(ParticipantId who) {
        return signUps(who).stream()
                .findFirst()
                .map(signUp -> programs.year(signUp.year()))
                .orElseThrow(NoYear::new);
    }

    private static final class NoYear extends Unknown {

        NoYear() {
            super("You are in no program here.");
        }
    }
}
