package org.cairn.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.cairn.engine.ProcessDesk;
import org.cairn.matching.Round;
import org.cairn.matching.RoundDesk;
import org.cairn.signup.SignUpId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class MatchRoundProcessTest extends ProcessTest {

    @Autowired
    RoundDesk rounds;

    @Autowired
    ProcessDesk processes;

    MatchRoundProcessTest() {
        super("match-round");
    }

    @Test
    void a_round_starts_a_pairing_for_every_new_proposal() {
        SignUpId mentor = acceptedMentor(1);
        SignUpId mentee = waitingMentee();
        signUps.pause(mentor, programs.today(year).plusDays(40));
        signUps.resume(mentor);
        assertThat(matching.openFor(mentee)).isEmpty();

        processes.start("matchRound", year.toString(), Map.of("programYearId", year.toString(), "cause", "test"));
        run(year);

        assertThat(rounds.rounds(year)).extracting(Round::cause).contains("test");
        assertThat(instances(matching.openFor(mentee).orElseThrow())).hasSize(1);
        assertThat(instances(year)).isEmpty();
    }
}
