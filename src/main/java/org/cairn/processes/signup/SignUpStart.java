package org.cairn.processes.signup;

import java.util.Map;
import org.cairn.engine.ProcessDesk;
import org.cairn.program.ProgramDesk;
import org.cairn.signup.SignUp;
import org.springframework.stereotype.Component;

/** Starts sign-up.bpmn. */
@Component
class SignUpStart {

    private final ProcessDesk processes;
    private final ProgramDesk programs;

    SignUpStart(ProcessDesk processes, ProgramDesk programs) {
        this.processes = processes;
        this.programs = programs;
    }

    /**
     * @param mustConfirm whether the address must be confirmed before anything counts
     * @param returned whether somebody is back who had left
     */
    void start(SignUp signUp, boolean mustConfirm, boolean returned) {
        processes.start(
                "signUp",
                signUp.id().toString(),
                Map.of(
                        "signUpId", signUp.id().toString(),
                        "participantId", signUp.participant().toString(),
                        "programYearId", signUp.year().toString(),
                        "coordinators", programs.year(signUp.year()).coordinators(),
                        "mustConfirm", mustConfirm,
                        "returned", returned));
    }
}
