package org.cairn.rehearsal.report;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cairn.rehearsal.diary.Diary;
import org.cairn.rehearsal.diary.Tally;
import org.cairn.rehearsal.observer.Verdict;
import org.cairn.rehearsal.people.Crowd;
import org.cairn.rehearsal.people.Player;

/**
 * A year that has been played to its end.
 *
 * @param ends the day after the last one
 * @param letters how many letters came
 * @param jobs how many jobs the engine ran
 */
public record Played(
        long seed,
        LocalDate begins,
        LocalDate ends,
        ZoneId zone,
        Crowd crowd,
        Tally tally,
        Diary diary,
        int letters,
        long jobs) {

    private static final double HOURS_A_TASK = 5 / 60.0;

    /** Counts everything together. */
    public RehearsalReport report(Numbers numbers, List<Verdict> rules, Map<String, List<String>> notReached) {
        return new RehearsalReport(
                seed,
                begins.toString(),
                ends.toString(),
                counted(Player::role),
                counted(player -> player.persona().name()),
                letters,
                tally.of("form"),
                tally.of("task"),
                jobs,
                Numbers.weeks(diary, begins, zone),
                numbers.lettersByName(),
                numbers.tasksByName(),
                Math.round(tally.of("task") * HOURS_A_TASK * 10) / 10.0,
                numbers.waiting(),
                numbers.groups(),
                numbers.checkIns(),
                rules,
                notReached,
                numbers.megabytes(),
                numbers.growth(ends));
    }

    private Map<String, Integer> counted(Function<Player, String> trait) {
        return crowd.all().stream().collect(Collectors.toMap(trait, player -> 1, Integer::sum, TreeMap::new));
    }
}
