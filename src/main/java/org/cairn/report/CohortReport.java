package org.cairn.report;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cairn.program.ProgramYear;
import org.jspecify.annotations.Nullable;

/**
 * A year in groups in numbers, as it stands on a day.
 *
 * @param signedUp how many were part of the program
 * @param inGroups how many are in a group
 * @param sessions what the sessions are about, in the order in which they are planned
 * @param groups a row a group
 * @param topics what sessions were worth to those who came, by what they were about
 * @param years the same by the year of study of those who came
 * @param worth what the year was worth to those who said
 * @param belonged whether they felt part of their group
 * @param wished what the next year should be about
 * @param stays who would take part again
 * @param lead who would help lead
 * @param reviewed how many have said what the year was worth
 */
public record CohortReport(
        ProgramYear year,
        LocalDate today,
        int signedUp,
        int inGroups,
        List<String> sessions,
        List<GroupRow> groups,
        List<Thought> topics,
        List<Thought> years,
        Parts worth,
        Parts belonged,
        Parts wished,
        Parts stays,
        Parts lead,
        Count reviewed) {

    /**
     * How many came to each session of a group.
     *
     * @param size how many are in it
     * @param came for each session in words, such as {@code 12 of 16}; empty while it is to come
     */
    public record GroupRow(int number, String slot, int size, List<String> came) {}

    /**
     * What sessions were worth.
     *
     * @param mean from 1 to 5; null where too few have said
     */
    public record Thought(String label, Count answers, @Nullable Double mean) {}

    /** Whether nobody has signed up. */
    public boolean empty() {
        return signedUp == 0;
    }

    /** Whether the year is closed. */
    public boolean closed() {
        return year.closedAt() != null;
    }

    /** How the program and its year are called. */
    public String name() {
        return year.programName() + " " + year.label();
    }

    /** What a coordinator reads first, in sentences. */
    public Map<String, String> numbers() {
        Map<String, String> sentences = new LinkedHashMap<>();
        sentences.put("Sign-ups", signedUp + (signedUp == 1 ? " person has" : " people have") + " signed up.");
        sentences.put(
                "Groups",
                groups.isEmpty()
                        ? "There are no groups yet."
                        : inGroups + " people are in " + groups.size() + (groups.size() == 1 ? " group." : " groups."));
        long held = groups.stream()
                .flatMap(group -> group.came().stream())
                .filter(words -> words.contains(" of "))
                .count();
        sentences.put("Sessions", held == 1 ? "One session was held." : held + " sessions were held.");
        sentences.put(
                "Reviews",
                reviewed.told()
                        ? reviewed.number() + " have said what the year was worth."
                        : "Fewer than five have said what the year was worth.");
        return sentences;
    }
}
