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
              neverWrote: {share: 40, for: mentee, reads: [1, 12], says: {feels: bad, why: noAnswer}}
              talks: {share: 30, reads: [1, 12], words: 1}
            everybodySays: {consent: ['yes'], met: [noAnswer, 'no']}
            coordinators: {people: 2, tasksAnHour: 6, days: [1], from: 9, until: 13, says: {verdict: [accept], decision: [approve, lookAgain], reached: ['no']}}
            nobodyPresses: [Pause, Leave the program, Change my, another mentor, Open my page, Tell us in confidence, I want to come back, Join again]
            """;

    @TempDir
    Path folder;

    @Test
    void every_rule_can_be_broken() throws Exception {
        spoil(
                "sign-up",
                "<bpmn:serviceTask id=\"sayGoodbye\" name=\"Say goodbye\"[^>]*>(.*?)</bpmn:serviceTask>",
                "<bpmn:receiveTask id=\"sayGoodbye\" name=\"Say goodbye\" camunda:asyncBefore=\"true\">$1</bpmn:receiveTask>",
                "<bpmn:exclusiveGateway id=\"backAlready\"",
                "$0 camunda:asyncBefore=\"true\"");
        spoil("mentorship-check", " camunda:dueDate=\"[^\"]*\"", "");
        spoil("follow-up", "targetRef=\"secondLookDue\"", "targetRef=\"toDecide\"");
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
        assertThat(breaches.values())
                .as("every rule is broken: %s", breaches)
                .hasSize(12)
                .noneMatch(String::isEmpty);
        assertThat(Files.readString(folder.resolve("out/diary.txt")))
                .as("two share the task list")
                .contains("coordinator does the task “Follow up pair”", "coordinator2 does the task “Follow up pair”");
        assertThat(String.join("\n", breaches.values()))
                .contains(
                        "closeSignUps: java.lang.IllegalStateException: this step is broken",
                        "A step has failed and is tried again: java.lang.IllegalStateException: this step is broken",
                        "signUp stands at sayGoodbye",
                        "arrived more than once",
                        "was asked in 2 letters, 0 of them reminders",
                        "after the answer",
                        "A mentor with room for 1 had ",
                        "Repair mentorship has no date",
                        "heard nothing when the mentorship ended",
                        "Follow up pair was done ",
                        "somebody who became a partner later",
                        "stands in the log");
    }

    /** Puts other words into a diagram: what is searched for as a pattern, and what comes there, in turns. */
    private void spoil(String diagram, String... words) throws IOException {
        Path edited = Files.createDirectories(folder.resolve("edited"));
        String text = Files.readString(Path.of("processes", diagram + ".bpmn"));
        for (int word = 0; word < words.length; word += 2) {
            String before = text;
            text = before.replaceAll("(?s)" + words[word], words[word + 1]);
            assertThat(text).as(words[word]).isNotEqualTo(before);
        }
        Files.writeString(edited.resolve(diagram + ".bpmn"), text);
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
