package org.cairn.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.cairn.engine.TaskTally;
import org.cairn.mentorship.Ending;
import org.cairn.signup.SignUpState;
import org.junit.jupiter.api.Test;

class ConcernEndsAPairTest extends StoryTest {

    private static final String WORDS = "He asks for money whenever we meet. (ochreheron)";

    Person kia;
    Person ana;

    @Test
    void the_mentor_gets_the_short_letter_that_a_coordinator_chose_and_never_learns_of_a_concern() {
        aConcernEndsIt();

        year.coordinator().does("chooseClosingWords", Map.of("letterToMentor", "short", "letterToMentee", "usual"));
        year.until("2027-01-31");

        assertThat(kia.newest("mentorship-ended-short").subject()).isEqualTo("Your mentorship with Ana has ended");
        assertThat(ana.mail()).contains("mentorship-ended-mentee", "concern-received");
        itStaysBetweenAnaAndTheProgram();
        assertThat(year.signUp(ana).state())
                .as("with another mentor, if there is one")
                .isEqualTo(SignUpState.WAITING);
    }

    @Test
    void a_coordinator_who_has_told_them_in_person_chooses_no_letter() {
        aConcernEndsIt();

        year.coordinator().does("chooseClosingWords", Map.of("letterToMentor", "none", "letterToMentee", "none"));
        year.until("2027-01-31");

        assertThat(kia.mail()).noneMatch(letter -> letter.startsWith("mentorship-ended"));
        assertThat(ana.mail()).noneMatch(letter -> letter.startsWith("mentorship-ended"));
        itStaysBetweenAnaAndTheProgram();
    }

    private void aConcernEndsIt() {
        kia = content(year.mentor("Dr. Kia Okafor"));
        ana = content(year.mentee("Ana Lee"));
        year.introduce(ana, kia);
        year.until("2026-11-15");
        ana.tells(Map.of("words", WORDS, "about", "partner", "mayTalk", "no"));
        String concern = "/concerns/" + year.concerns().get(0).id();
        assertThat(year.coordinator().waiting()).containsExactly("handleConcern");
        assertThat(year.coordinator().page(concern).body()).contains("ochreheron");

        year.coordinator().sends(concern, concern + "/end", Map.of("otherMentor", "yes"));
        year.coordinator().sends(concern, concern + "/close", Map.of("outcome", "SETTLED"));

        assertThat(year.pair(ana).ending()).isEqualTo(Ending.PROGRAM_ENDED);
        assertThat(year.coordinator().waiting()).containsExactly("chooseClosingWords");
        assertThat(kia.mail())
                .as("nothing goes out by itself")
                .noneMatch(letter -> letter.startsWith("mentorship-ended"));
    }

    private void itStaysBetweenAnaAndTheProgram() {
        assertThat(kia.mail()).doesNotContain("concern-received", "concern-waits");
        assertThat(kia.letters())
                .allSatisfy(letter -> assertThat(letter.text()).doesNotContain("ochreheron", "money", "a concern"));
        assertThat(kia.page().body()).doesNotContain("ochreheron", "money");
        assertThat(year.letters())
                .as("nor does a letter to anybody else")
                .allSatisfy(letter -> assertThat(letter.text()).doesNotContain("ochreheron"));
        assertThat(year.report().effort().tasks())
                .as("nor does the report count it")
                .extracting(TaskTally::name)
                .doesNotContain("Handle concern");
        assertThat(year.coordinator().done())
                .isEqualTo(
                        Map.of("Vet mentor", 1, "Approve pairing", 1, "Handle concern", 1, "Choose closing words", 1));
    }
}
