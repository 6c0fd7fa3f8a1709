package org.cairn.web.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cairn.matching.Round;
import org.cairn.processes.AnswerSheet;

/** The quality of a round, in sentences. */
final class RoundNumbers {

    private RoundNumbers() {}

    static List<Map<String, Object>> facts(Round round) {
        List<Map<String, Object>> facts = new ArrayList<>();
        facts.add(fact("Mentees", matched(round)));
        facts.add(fact("Places", counted(round.places(), "place") + " of " + counted(round.mentors(), "mentor")));
        if (round.matched() > 0) {
            facts.add(fact("All scores together", total(round)));
            facts.add(fact("The worst pair", worst(round)));
            facts.add(fact(
                    "First choices",
                    "%,d of %,d mentees have the mentor who fits best of all possible ones"
                            .formatted(round.firstChoices(), round.matched())));
            facts.add(fact("Would leave for each other", leave(round.bothWouldLeave())));
        }
        facts.add(fact(
                "What it changed",
                "%,d new, %,d as before, %,d taken back; computed in %s ms"
                        .formatted(
                                round.made(),
                                round.kept(),
                                round.withdrawn(),
                                round.millis() == 0 ? "less than 1" : "%,d".formatted(round.millis()))));
        return facts;
    }

    private static String matched(Round round) {
        return round.mentees() == 0
                ? "nobody waited for a proposal"
                : "%,d of %,d have a proposal, %s"
                        .formatted(
                                round.matched(),
                                round.mentees(),
                                round.unmatched() == 0 ? "nobody waits" : "%,d wait".formatted(round.unmatched()));
    }

    private static String total(Round round) {
        return "%,d, %,d a pair on average. %s could exceed %,d: the gap is %,d"
                .formatted(
                        round.total(),
                        round.total() / round.matched(),
                        round.floor() == 0 ? "Nothing" : "With no pair below %,d, nothing".formatted(round.floor()),
                        round.dual(),
                        round.dual() - round.primal());
    }

    private static String worst(Round round) {
        return round.floor() == 0
                ? "%,d of 1,000".formatted(round.worst())
                : "%,d of 1,000. No other pairs of as many people could all be better".formatted(round.worst());
    }

    private static String leave(int pairs) {
        return pairs == 0
                ? "nobody: no mentee and mentor would both rather have each other"
                : "%,d %s of a mentee and a mentor would both rather have each other, at the cost of others"
                        .formatted(pairs, pairs == 1 ? "pair" : "pairs");
    }

    private static Map<String, Object> fact(String name, String words) {
        return AnswerSheet.row(name, words);
    }

    private static String counted(int number, String thing) {
        return "%,d %s%s".formatted(number, thing, number == 1 ? "" : "s");
    }

    static String cause(Round round) {
        return switch (round.cause()) {
            case "night" -> "every night";
            case "request" -> "a coordinator asked for it";
            default -> round.cause();
        };
    }
}
