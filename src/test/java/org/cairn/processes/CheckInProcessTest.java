package org.cairn.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Period;
import java.util.List;
import java.util.Map;
import org.cairn.checkin.CheckIn;
import org.cairn.checkin.CheckInDesk;
import org.cairn.checkin.Verdict;
import org.cairn.engine.DecisionDesk;
import org.cairn.signup.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

class CheckInProcessTest extends PairTest {

    private static final Map<String, Object> WELL = Map.of("met", "yes", "meetings", 2, "feels", "good");

    @Autowired
    CheckInDesk checkIns;

    @Autowired
    DecisionDesk decisions;

    CheckInProcessTest() {
        super("check-in");
    }

    @BeforeEach
    void theyHaveMet() {
        untilAsked();
        says(Role.MENTEE, Map.of("met", "yes"));
        untilAsked();
    }

    @Test
    void a_check_in_that_goes_well_asks_the_mentee_alone_and_nobody_has_to_do_anything() {
        assertThat(open()).containsExactly("checkInMentee");
        assertThat(text(letterTo(address(mentee), "check-in-mentee"))).contains("You and Dr. Kia Okafor");

        says(Role.MENTEE, WELL);

        assertThat(verdict()).isEqualTo(Verdict.FINE);
        assertThat(coordinatorsTask()).isNull();
        assertThat(passed(pair, "checkInClosed")).isTrue();
    }

    @Test
    void every_second_time_both_are_asked_and_neither_sees_the_others_private_words() {
        says(Role.MENTEE, WELL);
        untilAsked();
        assertThat(open()).containsExactly("checkInMentee", "checkInMentor");

        says(Role.MENTEE, Map.of("met", "yes", "feels", "good", "private", "Only for the program."));
        says(Role.MENTOR, Map.of("met", "yes", "meetings", 3, "feels", "great"));

        assertThat(verdict()).isEqualTo(Verdict.FINE);
        assertThat(checkIns.meetings(pair)).as("of two numbers the greater one").isEqualTo(2 + 3);
        assertThat(text(letterTo(address(mentor), "check-in-mentor"))).doesNotContain("Only for the program.");
    }

    @Test
    void the_mentor_is_asked_too_when_the_mentee_is_unhappy_and_a_coordinator_reads_both() {
        says(Role.MENTEE, Map.of("met", "yes", "feels", "bad", "private", "He never listens."));
        assertThat(open()).containsExactly("checkInMentor");
        says(Role.MENTOR, WELL);

        assertThat(verdict()).isEqualTo(Verdict.FOLLOW_UP);
        assertThat(tasks.open(coordinatorsTask().getId()).orElseThrow().values().toString())
                .contains("It does not feel good to the mentee.", "He never listens.", "Ana Lee", "Dr. Kia Okafor");
        coordinator("followUpPair", Map.of("decision", "rhythm", "rhythm", "P1M"));
        assertThat(passed(pair, "pairFollowedUp")).isTrue();
    }

    @Test
    void a_silent_mentee_is_reminded_and_then_the_mentor_is_asked() {
        silence();

        assertThat(lettersTo(address(mentee))).contains("check-in-mentee", "check-in-reminder");
        assertThat(checkIns.history(pair)).last().satisfies(asked -> {
            assertThat(asked.mentorAsked()).isTrue();
            assertThat(asked.verdict()).isEqualTo(Verdict.FOLLOW_UP);
            assertThat(asked.reason()).isEqualTo("Neither of the two has answered.");
        });
    }

    @Test
    void a_worry_asks_the_mentor_the_next_time() {
        says(Role.MENTEE, Map.of("met", "yes", "feels", "mixed"));
        says(Role.MENTOR, WELL);
        assertThat(verdict()).isEqualTo(Verdict.WATCH);
        untilAsked();
        says(Role.MENTEE, WELL);
        says(Role.MENTOR, WELL);

        untilAsked();

        assertThat(open()).as("the third time").containsExactly("checkInMentee");
    }

    @Test
    void a_pair_changes_its_rhythm_in_any_check_in() {
        Map<String, Object> shown =
                tasks.open(tasksOfAll(pair).get(0).getId()).orElseThrow().values();
        assertThat(shown.get("rhythms").toString()).contains("P1M", "P3M").doesNotContain("P6M", "P2M");

        says(Role.MENTEE, Map.of("met", "yes", "feels", "good", "rhythm", "P3M"));

        assertThat(pair().rhythm()).isEqualTo(Period.ofMonths(3));
        assertThat(untilAsked()).isEqualTo("2027-02-02");
    }

    @ParameterizedTest(name = "{8}: {9}")
    @CsvSource({
        "yes, notAsked, good, unsaid, 0, 0, false, false, fine, fine",
        "yes, yes, great, good, 0, 0, false, false, fine, fine",
        "yes, notAsked, unsaid, unsaid, 0, 0, false, false, fine, fine",
        "yes, yes, good, good, 0, 0, false, true, followUp, call",
        "yes, yes, bad, good, 0, 0, false, false, followUp, mood",
        "yes, yes, good, bad, 0, 0, false, false, followUp, mood",
        "yes, yes, mixed, good, 0, 0, true, false, followUp, mood",
        "yes, silent, good, unsaid, 0, 2, false, false, followUp, silence",
        "silent, yes, unsaid, good, 2, 0, false, false, followUp, silence",
        "silent, silent, unsaid, unsaid, 1, 1, false, false, followUp, silence",
        "no, no, good, good, 0, 0, false, false, followUp, notMet",
        "silent, yes, unsaid, good, 1, 0, false, false, watch, silence",
        "yes, silent, good, unsaid, 0, 1, false, false, watch, silence",
        "no, yes, good, good, 0, 0, false, false, watch, notMet",
        "yes, yes, mixed, good, 0, 0, false, false, watch, mood",
        "yes, yes, good, mixed, 0, 0, false, false, watch, mood",
    })
    void the_table_judges(
            String menteeMet,
            String mentorMet,
            String menteeFeels,
            String mentorFeels,
            int menteeSilences,
            int mentorSilences,
            boolean moodFalls,
            boolean callWanted,
            String verdict,
            String cause) {
        List<Map<String, Object>> rows = decisions.evaluate(
                "checkInAssessment",
                Map.of(
                        "menteeMet", menteeMet,
                        "mentorMet", mentorMet,
                        "menteeFeels", menteeFeels,
                        "mentorFeels", mentorFeels,
                        "menteeSilences", menteeSilences,
                        "mentorSilences", mentorSilences,
                        "moodFalls", moodFalls,
                        "callWanted", callWanted));

        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row).containsEntry("verdict", verdict).containsEntry("cause", cause);
            assertThat(row.get("reason").toString()).endsWith(".");
        });
    }

    private Verdict verdict() {
        List<CheckIn> history = checkIns.history(pair);
        return history.get(history.size() - 1).verdict();
    }
}
