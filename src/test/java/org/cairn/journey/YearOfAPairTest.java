package org.cairn.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.cairn.mentorship.Ending;
import org.cairn.mentorship.MentorshipYear;
import org.cairn.signup.SignUpState;
import org.junit.jupiter.api.Test;

class YearOfAPairTest extends StoryTest {

    @Test
    void a_pair_that_goes_well_needs_one_decision_of_a_coordinator_and_few_letters() {
        Person kia = content(year.mentor("Dr. Kia Okafor"));
        Person ana = content(year.mentee("Ana Lee"));
        year.introduce(ana, kia);

        year.until("2027-08-31");

        assertThat(year.coordinator().done())
                .as("the approval is all that this pair has needed")
                .isEqualTo(Map.of("Vet mentor", 1, "Approve pairing", 1));
        assertThat(year.coordinator().waiting()).isEmpty();
        assertThat(ana.days())
                .containsExactly(
                        "2026-09-01 confirm-address",
                        "2026-09-01 mentee-welcome",
                        "2026-09-01 introduction-mentee",
                        "2026-09-14 first-contact",
                        "2026-11-02 check-in-mentee",
                        "2027-01-04 check-in-mentee",
                        "2027-03-04 check-in-mentee",
                        "2027-05-04 check-in-mentee",
                        "2027-07-01 review-mentee",
                        "2027-07-08 renewal",
                        "2027-07-08 renewed");
        assertThat(kia.days())
                .containsExactly(
                        "2026-09-01 confirm-address",
                        "2026-09-01 mentor-welcome",
                        "2026-09-01 consent-request",
                        "2026-09-01 introduction-mentor",
                        "2027-01-04 check-in-mentor",
                        "2027-05-04 check-in-mentor",
                        "2027-07-01 review-mentor",
                        "2027-07-08 renewal",
                        "2027-07-08 renewed");
        assertThat(ana.newest("check-in-mentee").subject()).isEqualTo("How is it going with Dr. Kia Okafor?");
        assertThat(kia.newest("renewed").subject()).isEqualTo("Another year, together");
    }

    @Test
    void years_are_counted_the_mentors_place_is_taken_all_the_while_and_the_last_letter_brings_a_certificate() {
        Person kia = content(year.mentor("Dr. Kia Okafor"));
        Person ana = content(year.mentee("Ana Lee"));
        year.introduce(ana, kia);

        year.until("2027-08-16");
        assertThat(year.pair(ana).number()).isEqualTo(2);
        Person ben = year.mentee("Ben Vang");
        year.aNightsRound();
        assertThat(year.hasPlace(kia)).isFalse();
        assertThat(year.proposedTo(ben))
                .as("the only mentor's only place is taken")
                .isEmpty();

        year.until("2028-09-15");
        assertThat(year.pair(ana).number()).isEqualTo(3);
        assertThat(year.hasPlace(kia)).isFalse();
        kia.usually("renewal", Map.of("goOn", "no"));
        year.until("2029-08-31");
        assertThat(year.pair(ana).runs()).as("to the last day of its year").isTrue();
        assertThat(ana.newest("not-renewed").text()).doesNotContain("does not want");
        year.until("2029-10-15");

        assertThat(year.pair(ana).ending()).isEqualTo(Ending.YEAR_OVER);
        assertThat(year.pair(ana).endedOn()).isEqualTo(LocalDate.parse("2029-09-04")); // after Labor Day
        assertThat(year.yearsBefore(ana)).extracting(MentorshipYear::number).containsExactly(1, 2);
        assertThat(kia.newest("mentorship-ended-mentor").certificate()).isTrue();
        assertThat(ana.newest("mentorship-ended-mentee").certificate()).isFalse();
        assertThat(year.signUp(ana).state()).isEqualTo(SignUpState.WITHDRAWN);
        assertThat(year.hasPlace(kia)).isTrue();
        assertThat(year.coordinator().done()).isEqualTo(Map.of("Vet mentor", 1, "Approve pairing", 1));
        assertThat(ana.mail()).filteredOn("check-in-mentee"::equals).hasSizeBetween(12, 14);
        assertThat(ana.mail()).filteredOn("renewed"::equals).hasSize(2);
    }

    @Test
    void quiet_weeks_are_quiet_and_who_answers_only_when_reminded_is_reminded_once() {
        year.isQuiet(LocalDate.parse("2026-12-19"), LocalDate.parse("2027-01-17"));
        Person kia = content(year.mentor("Dr. Kia Okafor"));
        Person ana = content(year.mentee("Ana Lee")).onlyWhenReminded();
        year.introduce(ana, kia);

        year.until("2027-06-30");

        assertThat(ana.days())
                .filteredOn(letter -> letter.contains("check-in") || letter.contains("first-contact"))
                .containsExactly(
                        "2026-09-14 first-contact",
                        "2026-09-21 first-contact-reminder",
                        "2026-11-02 check-in-mentee",
                        "2026-11-09 check-in-reminder",
                        "2027-01-19 check-in-mentee", // after the quiet weeks and a holiday
                        "2027-01-26 check-in-reminder",
                        "2027-03-19 check-in-mentee",
                        "2027-03-26 check-in-reminder",
                        "2027-05-19 check-in-mentee",
                        "2027-05-26 check-in-reminder");
        assertThat(kia.mail()).noneMatch(letter -> letter.endsWith("-reminder"));
        assertThat(year.coordinator().done()).isEqualTo(Map.of("Vet mentor", 1, "Approve pairing", 1));
    }
}
