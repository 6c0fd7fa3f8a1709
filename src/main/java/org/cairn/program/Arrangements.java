package org.cairn.program;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;

/**
 * What a program has arranged for its year beyond what opened it; coordinators change it while the year runs.
 *
 * @param quiet when nobody is asked anything
 * @param shortestRhythm the most often that a pair may be asked how it goes
 * @param longestRhythm the least often
 * @param contactAgain whether both hear from the program once more, three months after their farewell
 * @param concernDays within how many working days a concern is read and answered
 * @param emergencyAdvice what somebody reads who is in danger now
 * @param keeping how long what people said is kept
 * @param groups for a program in groups
 */
public record Arrangements(
        List<QuietTime> quiet,
        Period shortestRhythm,
        Period longestRhythm,
        boolean contactAgain,
        int concernDays,
        String emergencyAdvice,
        Keeping keeping,
        GroupPlan groups) {

    public Arrangements {
        quiet = List.copyOf(quiet);
        groups = groups == null ? GroupPlan.usual() : groups; // years that were opened before there were groups
    }

    /** What suits most programs in the United States. */
    public static Arrangements usual() {
        return new Arrangements(
                List.of(),
                Period.ofMonths(1),
                Period.ofMonths(3),
                true,
                2,
                "If somebody is in danger now, call 911. In a crisis you can call or text 988, day and night.",
                Keeping.usual(),
                GroupPlan.usual());
    }

    /** The same with other quiet times. */
    public Arrangements withQuiet(List<QuietTime> times) {
        return new Arrangements(
                times, shortestRhythm, longestRhythm, contactAgain, concernDays, emergencyAdvice, keeping, groups);
    }

    /** The same with another plan for groups. */
    public Arrangements withGroups(GroupPlan plan) {
        return new Arrangements(
                quiet, shortestRhythm, longestRhythm, contactAgain, concernDays, emergencyAdvice, keeping, plan);
    }

    /** Whether a pair may be asked in this rhythm. */
    public boolean allows(Period rhythm) {
        long days = Waits.days(rhythm);
        return days >= Waits.days(shortestRhythm) && days <= Waits.days(longestRhythm);
    }

    /** Whether nobody is asked anything on that day. */
    public boolean quietOn(LocalDate day) {
        return quiet.stream().anyMatch(time -> time.includes(day));
    }
}
