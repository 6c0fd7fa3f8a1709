package org.cairn.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.cairn.mentorship.Ending;
import org.cairn.mentorship.Mentorship;
import org.cairn.signup.SignUpState;
import org.junit.jupiter.api.Test;

class MenteeLeavesTest extends StoryTest {

    @Test
    void a_place_is_free_as_soon_as_its_mentee_leaves_and_who_comes_back_meets_somebody_else() {
        Person kia = content(year.mentor("Dr. Kia Okafor"));
        Person ana = content(year.mentee("Ana Lee"));
        year.introduce(ana, kia);
        Person ben = content(year.mentee("Ben Vang"));
        year.until("2026-10-12");
        assertThat(year.hasPlace(kia)).isFalse();
        assertThat(ana.page().body()).contains("You and Dr. Kia Okafor", "Leave the program");

        ana.chooses("withdraw", ana.signUp(), Map.of("why", "noTime"));

        assertThat(year.pair(ana).ending()).isEqualTo(Ending.MENTEE_LEFT);
        assertThat(year.hasPlace(kia)).isTrue();
        assertThat(ana.mail()).contains("goodbye");
        assertThat(ana.newest("mentorship-ended-mentee").text()).doesNotContain("another mentor");
        assertThat(kia.newest("mentorship-ended-mentor").text()).doesNotContain("left the program", "no time");
        year.aNightsRound();
        assertThat(year.proposedTo(ben)).contains(kia.signUp());
        year.introduce(ben, kia);

        year.until("2026-10-26");
        ana.chooses("comeBack", ana.signUp(), Map.of());
        assertThat(year.signUp(ana).state()).isEqualTo(SignUpState.WAITING);
        assertThat(ana.newest("welcome-back").subject()).isEqualTo("Welcome back to MAPS");
        year.aNightsRound();
        assertThat(year.proposedTo(ana)).isEmpty();
        Person noor = content(year.mentor("Dr. Noor Abdi"));
        year.introduce(ana, noor);
        year.until("2027-02-01");

        assertThat(year.pairs(ana)).extracting(Mentorship::mentor).containsExactly(kia.signUp(), noor.signUp());
        assertThat(year.pairs(kia)).extracting(Mentorship::mentee).containsExactly(ana.signUp(), ben.signUp());
        assertThat(year.coordinator().done()).isEqualTo(Map.of("Vet mentor", 2, "Approve pairing", 3));
        assertThat(year.coordinator().waiting()).isEmpty();
    }

    @Test
    void who_comes_back_is_not_proposed_to_the_earlier_mentor_who_still_has_a_place() {
        Person kia = content(year.mentor("Dr. Kia Okafor", 2));
        Person ana = content(year.mentee("Ana Lee"));
        year.introduce(ana, kia);
        year.until("2026-10-12");

        ana.chooses("withdraw", ana.signUp(), Map.of("why", "noTime"));
        ana.chooses("comeBack", ana.signUp(), Map.of());
        year.aNightsRound();

        assertThat(year.hasPlace(kia)).isTrue();
        assertThat(year.proposedTo(ana)).isEmpty();
    }
}
