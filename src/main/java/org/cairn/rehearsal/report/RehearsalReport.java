package org.cairn.rehearsal.report;

import java.util.List;
import java.util.Map;
import org.cairn.rehearsal.observer.Verdict;

/**
 * A rehearsed year in numbers. The names of the fields are the names in {@code report.json}, and stay.
 *
 * @param begins the first day, as {@code 2026-08-03}
 * @param ends the day after the last one
 * @param people how many got a letter, by role
 * @param personas how many there were of each persona
 * @param letters how many letters came
 * @param forms how many answers were sent
 * @param tasks how many tasks coordinators did
 * @param jobs how many jobs the engine ran
 * @param weeks letters, forms and tasks week by week
 * @param lettersByName how many there were of each letter, the most first
 * @param tasksByName the same of tasks
 * @param coordinatorHours at five minutes a task
 * @param waiting how many days people waited for a mentor or a group
 * @param groups how many groups were made
 * @param checkIns what came of check-ins, month by month
 * @param rules what must hold in every year, and where it did not
 * @param notReached which elements of which diagram nobody came to
 * @param megabytes how large the database has become
 * @param growth how much of that is the year's
 */
public record RehearsalReport(
        long seed,
        String begins,
        String ends,
        Map<String, Integer> people,
        Map<String, Integer> personas,
        int letters,
        int forms,
        int tasks,
        long jobs,
        List<Week> weeks,
        Map<String, Integer> lettersByName,
        Map<String, Integer> tasksByName,
        double coordinatorHours,
        Waiting waiting,
        int groups,
        List<Month> checkIns,
        List<Verdict> rules,
        Map<String, List<String>> notReached,
        long megabytes,
        Growth growth) {

    /** Whether every rule holds. */
    public boolean allWell() {
        return rules.stream().allMatch(rule -> rule.breaches().isEmpty());
    }

    /** @param begins its first day */
    public record Week(String begins, int letters, int forms, int tasks) {}

    /**
     * Days between sign-up and mentor, or group.
     *
     * @param paired how many have somebody, or a group
     * @param median of those
     * @param longest of those
     * @param still how many wait at the end
     */
    public record Waiting(int paired, int median, int longest, int still) {}

    /**
     * Questions about how it goes.
     *
     * @param month as {@code 2026-11}
     */
    public record Month(String month, int asked, int answered) {}

    /**
     * What the year has added to the database.
     *
     * @param megabytesBefore how large it was before the first sign-up
     * @param pairYears how many years all mentorships lasted, together
     * @param kilobytesAPairYear how much was added for each of them; 0 where groups were played too
     * @param memberYears how many years everybody was in a group, together
     * @param kilobytesAMemberYear how much was added for each of them; 0 where pairs were played too
     */
    public record Growth(
            long megabytesBefore,
            double pairYears,
            long kilobytesAPairYear,
            double memberYears,
            long kilobytesAMemberYear) {}
}
