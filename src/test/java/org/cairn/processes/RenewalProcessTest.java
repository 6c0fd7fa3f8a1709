package org.cairn.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Period;
import java.util.Map;
import org.cairn.engine.ProcessDesk;
import org.cairn.signup.Role;
import org.cairn.yearend.Decision;
import org.cairn.yearend.YearEndDesk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class RenewalProcessTest extends PairTest {

    private static final Map<String, Object> YES = Map.of("goOn", "yes");
    private static final Map<String, Object> NO = Map.of("goOn", "no");

    @Autowired
    YearEndDesk yearEnds;

    @Autowired
    ProcessDesk processes;

    RenewalProcessTest() {
        super("renewal");
    }

    @BeforeEach
    void bothAreAsked() {
        processes.start(
                "renewal",
                pair.toString(),
                Map.of(
                        "mentorshipId", pair.toString(),
                        "programYearId", year.toString(),
                        "coordinators", "mapsCoordinators"));
        live();
    }

    @Test
    void two_yeses_add_a_year_in_the_calmer_rhythm() {
        assertThat(text(letterTo(address(mentee), "renewal"))).contains("September 1, 2027", "answer=goOn:yes");

        says(Role.MENTEE, Map.of("goOn", "yes", "rhythm", "P1M"));
        says(Role.MENTOR, Map.of("goOn", "yes", "rhythm", "P3M"));

        assertThat(pair().number()).isEqualTo(2);
        assertThat(pair().rhythm()).isEqualTo(Period.ofMonths(3));
        assertThat(lettersTo(address(mentor))).contains("renewed");
        assertThat(passed(pair, "mentorshipRenewed")).isTrue();
    }

    @Test
    void one_no_ends_it_and_both_read_the_same_letter() {
        says(Role.MENTEE, YES);
        says(Role.MENTOR, NO);

        assertThat(yearEnds.decision(pair)).contains(Decision.ENDS);
        assertThat(text(letterTo(address(mentee), "not-renewed"))).doesNotContain("Kia would", "does not want");
        assertThat(lettersTo(address(mentor))).contains("not-renewed");
        assertThat(pair().runs()).as("until its year is over").isTrue();
    }

    @Test
    void one_yes_and_one_silence_is_a_coordinators_task() {
        says(Role.MENTEE, YES);
        silence();

        assertThat(tasks.open(coordinatorsTask().getId()).orElseThrow().values().toString())
                .contains("would like to go on", "no answer");
        coordinator("decideRenewal", Map.of("goOn", "yes"));

        assertThat(yearEnds.decision(pair))
                .as("of the new year nothing is decided")
                .isEmpty();
        assertThat(pair().number()).isEqualTo(2);
    }

    @Test
    void a_coordinator_may_let_it_end() {
        says(Role.MENTOR, YES);
        silence();

        coordinator("decideRenewal", Map.of("goOn", "no"));

        assertThat(yearEnds.decision(pair)).contains(Decision.ENDS);
        assertThat(passed(pair, "mentorshipNotRenewed")).isTrue();
    }

    @Test
    void two_silences_end_only_the_programs_part() {
        silence();

        assertThat(yearEnds.decision(pair)).contains(Decision.LEFT_TO_THEM);
        assertThat(text(letterTo(address(mentee), "left-to-you"))).contains("If you meet, go on meeting");
        assertThat(coordinatorsTask()).isNull();
        assertThat(passed(pair, "programPartOver")).isTrue();
    }
}
