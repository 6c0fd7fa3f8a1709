package org.cairn.processes.undeliverableletter;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.cairn.participant.ParticipantId;
import org.cairn.program.ProgramDesk;
import org.cairn.program.ProgramYear;
import org.cairn.signup.Role;
import org.cairn.signup.SignUp;
import org.cairn.signup.SignUpDesk;
import org.springframework.stereotype.Component;

/** Finds out in which programs the reader of a letter is. */
@Component
class Readers {

    private final ProgramDesk programs;
    private final SignUpDesk signUps;

    Readers(ProgramDesk programs, SignUpDesk signUps) {
        this.programs = programs;
        this.signUps = signUps;
    }

    /** The person's sign-ups that are not over, those of the latest year first. */
    List<SignUp> living(ParticipantId who) {
        return programs.years().stream()
                .map(ProgramYear::id)
                .flatMap(year -> Arrays.stream(Role.values()).map(role -> signUps.living(year, who, role)))
                .flatMap(Optional::stream)
                .toList();
    }
}
