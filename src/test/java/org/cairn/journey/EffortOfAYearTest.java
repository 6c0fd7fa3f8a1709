package org.cairn.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cairn.report.Effort;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("endurance")
class EffortOfAYearTest extends StoryTest {

    private static final int PAIRS = 12;

    List<Person> mentors = new ArrayList<>();
    List<Person> mentees = new ArrayList<>();

    @Test
    void a_dozen_pairs_with_their_troubles_are_three_tasks_each_and_about_a_letter_a_month_for_each_person() {
        year.coordinator().usually("approvePairing", Map.of("decision", "approve"));
        year.coordinator().usually("followUpPair", Map.of("decision", "otherMentor"));
        year.coordinator().usually("decideRenewal", Map.of("goOn", "yes"));
        for (int pair = 0; pair < PAIRS; pair++) {
            mentors.add(
                    content(year.mentor("Dr. Kia Okafor" + pair)).usually("mentorConsent", Map.of("consent", "yes")));
            mentees.add(content(year.mentee("Ana Lee" + pair)));
        }
        assertThat(mentees).allMatch(mentee -> year.pair(mentee).runs());
        mentors.get(7).onlyWhenReminded();
        mentees.get(8).onlyWhenReminded();
        mentees.get(9).usually("checkInMentee", Map.of("met", "yes", "meetings", 1, "feels", "bad"));
        mentees.get(10).fallsSilent();
        year.until("2026-12-01");
        mentors.get(11).fallsSilent();

        year.until("2027-08-31");

        Map<String, Integer> done = year.coordinator().done();
        int tasks = done.values().stream().mapToInt(Integer::intValue).sum();
        assertThat(done).containsEntry("Vet mentor", PAIRS).containsKey("Follow up pair");
        assertThat(tasks - 2 * PAIRS)
                .as("beside vetting and approving, %s", done)
                .isBetween(1, PAIRS);
        assertThat(mentees.subList(0, 7)).allMatch(mentee -> mentee.letters().size() == 11);
        assertThat(mentors.subList(0, 7)).allMatch(mentor -> mentor.letters().size() == 9);
        assertThat(year.letters().stream().map(Letter::to).distinct())
                .as("not even those who never answer, and are reminded of everything twice")
                .allMatch(person -> person.letters().size() <= 30);
        Effort effort = year.report().effort();
        assertThat(effort.people()).isEqualTo(2 * PAIRS);
        assertThat(effort.tasksDone()).isEqualTo(tasks);
        assertThat(effort.lettersWritten())
                .as("every letter that anybody got")
                .isEqualTo(year.letters().size());
        assertThat(effort.lettersPerPerson()).isBetween(9.0, 14.0);
        String report = "/reports/" + year.id();
        assertThat(year.coordinator().page(report).body())
                .contains("What the year has cost", effort.lettersPerPerson() + " for each person");
        assertThat(year.coordinator().page(report + "/effort.csv").body())
                .contains("tasks completed," + tasks + "," + effort.tasksPerPerson())
                .contains("Letters written," + effort.lettersWritten() + "," + effort.lettersPerPerson());
    }
}
