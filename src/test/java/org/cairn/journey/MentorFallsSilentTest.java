package org.cairn.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.cairn.mentorship.Ending;
import org.cairn.signup.SignUpState;
import org.junit.jupiter.api.Test;

class MentorFallsSilentTest extends StoryTest {

    @Test
    void silence_climbs_the_ladder_step_by_step_and_the_mentee_is_first_in_line_for_somebody_else() {
        Person kia = content(year.mentor("Dr. Kia Okafor"));
        year.hasTelephone(kia, "+1 612 555 0100");
        Person ana = content(year.mentee("Ana Lee"));
        year.introduce(ana, kia);
        year.until("2026-12-01");
        Person ben = year.mentee("Ben Vang");
        kia.fallsSilent();

        year.until("2027-02-28");
        assertThat(year.coordinator().waiting())
                .as("one silence is watched, not followed up")
                .isEmpty();
        year.untilACoordinatorIsNeeded();
        assertThat(kia.days())
                .filteredOn(letter -> letter.contains("check-in"))
                .containsExactly(
                        "2027-01-04 check-in-mentor",
                        "2027-01-14 check-in-reminder",
                        "2027-01-21 check-in-reminder",
                        "2027-03-04 check-in-mentor",
                        "2027-03-15 check-in-reminder",
                        "2027-03-22 check-in-reminder");
        assertThat(ana.mail()).noneMatch(letter -> letter.endsWith("-reminder"));
        assertThat(year.coordinator().waiting()).containsExactly("trySecondChannel");
        assertThat(year.coordinator().reads("trySecondChannel")).contains("Dr. Kia Okafor (mentor)", "+1 612 555 0100");

        year.coordinator().does("trySecondChannel", Map.of("reached", "no"));
        assertThat(year.coordinator().reads("followUpPair")).contains("The mentor has not answered twice in a row.");
        year.coordinator().does("followUpPair", Map.of("decision", "release"));

        assertThat(year.pair(ana).ending()).isEqualTo(Ending.SILENCE);
        assertThat(year.signUp(ana).state()).isEqualTo(SignUpState.WAITING);
        assertThat(ana.newest("mentorship-ended-mentee").text()).doesNotContain("answer us", "silent", "silence");
        assertThat(year.signUp(kia).state())
                .as("nobody else is proposed to her")
                .isEqualTo(SignUpState.PAUSED);
        year.aNightsRound();
        assertThat(year.proposedTo(ana)).as("never the same two again").isEmpty();
        assertThat(year.proposedTo(ben)).isEmpty();

        Person noor = content(year.mentor("Dr. Noor Abdi"));
        assertThat(year.proposedTo(ana)).contains(noor.signUp());
        assertThat(year.proposedTo(ben))
                .as("Ben has waited since December, Ana's wait is that of September")
                .isNotEqualTo(noor.signUp());
        year.coordinator().usually("approvePairing", Map.of("decision", "approve"));
        noor.answers("mentorConsent", Map.of("consent", "yes"));

        assertThat(year.pair(ana).mentor()).isEqualTo(noor.signUp());
        assertThat(year.pair(ana).runs()).isTrue();
        assertThat(ana.newest("introduction-mentee").subject()).isEqualTo("Meet Dr. Noor Abdi, your mentor");
        assertThat(year.coordinator().done())
                .containsEntry("Try second channel", 1)
                .containsEntry("Follow up pair", 1)
                .containsEntry("Vet mentor", 2);
        year.until("2027-07-15");
        assertThat(ana.mail())
                .as("three months after the farewell she has somebody else")
                .doesNotContain("contact-again");
        assertThat(List.of(year.pairs(ana).size(), year.pairs(noor).size())).containsExactly(2, 1);
    }
}
