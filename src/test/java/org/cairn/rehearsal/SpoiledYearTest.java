package org.cairn.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cairn.testing.Rehearsed;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each of the observer's rules is broken once, by a diagram that was spoiled or a step that is broken. */
@Tag("endurance")
class SpoiledYearTest {

    /** Many who leave, and many of whom a coordinator hears that they have not met. */
    private static final String PERSONAS =
            """
            people:
              leaves: {share: 30, reads: [1, 12], leavesInMonth: 2}
              neverWrote: {share: 40, for: mentee, reads: [1, 12], says: {met: [notYet, 'no'], feels: bad, why: noTime}}
              talks: {share: 30, reads: [1, 12], words: 1}
            everybodySays: {consent: ['yes'], met: ['yes']}
            coordinators: {people: 2, days: [1, 3], says: {verdict: [accept], decision: [approve, lookAgain], reached: ['no']}}
            nobodyPresses: [Pause, Leave the program, Change my, another mentor, Open my page, Tell us in confidence]
            """;

    @TempDir
    Path folder;

    @Test
    void every_rule_can_be_broken() throws Exception {
        edit(
                "check-in",
                "<bpmn:serviceTask id=\"closeCheckIn\" name=\"Close check-in\"[^>]*>(.*?)</bpmn:serviceTask>",
                "<bpmn:receiveTask id=\"closeCheckIn\" name=\"Close check-in\">$1</bpmn:receiveTask>");
        edit("mentorship-check", " camunda:dueDate=\"[^\"]*\"", "");
        edit("follow-up", "targetRef=\"secondLookDue\"", "targetRef=\"toDecide\"");
        Path personas = Files.writeString(folder.resolve("personas.yaml"), PERSONAS);

        Rehearsed ended = Rehearsed.by(
                Spoiled.class,
                folder,
                List.of(
                        "--mentors",
                        Rehearsed.first("maps-mentors.csv", 3, folder).toString(),
                        "--mentees",
                        Rehearsed.first("maps-mentees.csv", 12, folder).toString()),
                "--personas",
                personas.toString(),
                "--processes",
                "edited",
                "--months",
                "5",
                "--out",
                "out");

        assertThat(ended.code()).as(ended.said() + ended.wrong()).isEqualTo(1);
        Map<String, String> breaches = breaches();
        System.out.println(breaches);
        assertThat(breaches.values()).as("every rule is broken").noneMatch(String::isEmpty);
    }

    private void edit(String diagram, String words, String others) throws IOException {
        Path edited = Files.createDirectories(folder.resolve("edited"));
        String before = Files.readString(Path.of("processes", diagram + ".bpmn"));
        String after = before.replaceAll("(?s)" + words, others);
        assertThat(after).isNotEqualTo(before);
        Files.writeString(edited.resolve(diagram + ".bpmn"), after);
    }

    /** What is said of each rule; nothing where it holds. */
    private Map<String, String> breaches() throws IOException {
        Map<String, String> breaches = new TreeMap<>();
        for (JsonNode rule : new ObjectMapper()
                .readTree(folder.resolve("out/report.json").toFile())
                .path("rules")) {
            StringBuilder said = new StringBuilder();
            rule.path("breaches").forEach(breach -> said.append(breach.asText()).append('\n'));
            breaches.put(rule.path("rule").asText(), said.toString());
        }
        return breaches;
    }
}
