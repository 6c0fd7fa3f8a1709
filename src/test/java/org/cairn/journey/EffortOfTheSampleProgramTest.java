package org.cairn.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cairn.report.Effort;
import org.cairn.signup.Role;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The program that comes with Cairn, from the import of its people to the year's end, and what it costs everybody. */
@Tag("endurance")
class EffortOfTheSampleProgramTest extends StoryTest {

    @Test
    void a_year_is_a_task_for_each_mentor_and_each_pair_and_a_letter_a_month_for_each_person() {
        year.coordinator().usually("vetMentor", Map.of("verdict", "accept"));
        year.coordinator().usually("clearUpSignUp", Map.of("verdict", "accept"));
        year.coordinator().usually("approvePairing", Map.of("decision", "approve"));
        List<Person> mentors = year.imports(Role.MENTOR, "sample/maps-mentors.csv");
        List<Person> mentees = year.imports(Role.MENTEE, "sample/maps-mentees.csv");
        Stream.concat(mentors.stream(), mentees.stream())
                .forEach(person -> content(person).usually("mentorConsent", Map.of("consent", "yes")));
        year.aNightsRound();

        year.until("2027-08-31");

        List<Person> paired =
                mentees.stream().filter(mentee -> !year.pairs(mentee).isEmpty()).toList();
        Map<String, Integer> done = year.coordinator().done();
        Effort effort = year.report().effort();
        System.out.printf(
                "%d mentors, %d mentees, %d pairs: tasks %s, %s for each person; %d letters, %s for each person%n",
                mentors.size(),
                mentees.size(),
                paired.size(),
                done,
                effort.tasksPerPerson(),
                effort.lettersWritten(),
                effort.lettersPerPerson());
        assertThat(paired).hasSizeGreaterThan(mentees.size() / 2);
        assertThat(done)
                .as("vetting and approving, and nothing that a pair which goes well would bring")
                .containsOnlyKeys("Vet mentor", "Approve pairing")
                .containsEntry("Vet mentor", mentors.size())
                .containsEntry("Approve pairing", paired.size());
        assertThat(effort.tasksDone()).isEqualTo(mentors.size() + paired.size());
        assertThat(effort.lettersWritten()).isEqualTo(year.letters().size());
        assertThat(effort.lettersPerPerson()).isBetween(7.0, 13.0);
        assertThat(year.coordinator().page("/reports/" + year.id()).body())
                .contains(effort.tasksDone() + " completed", effort.lettersPerPerson() + " for each person");
    }
}
