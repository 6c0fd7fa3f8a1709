package org.cairn.web.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cairn.matching.Instead;
import org.cairn.matching.Pairing;
import org.cairn.matching.Reason;
import org.cairn.signup.SignUpId;

/** Why two people, and what each other mentor would cost: for a page. */
final class PairInMarket {

    private PairInMarket() {}

    /** @param worst the score of the worst pair now */
    static Map<String, Object> of(String round, Pairing pairing, int worst, MarketPeople.Names names) {
        return Map.of(
                "round", round,
                "mentee", names.of(pairing.mentee()),
                "mentor", names.of(pairing.mentor()),
                "menteeId", pairing.mentee().toString(),
                "mentorId", pairing.mentor().toString(),
                "score", pairing.score(),
                "reasons", reasons(pairing),
                "alternatives",
                        pairing.alternatives().stream()
                                .map(other -> alternative(other, worst, names))
                                .toList());
    }

    /** What a mentee has asked for in confidence is for the coordinators, and says so wherever it goes. */
    static String sentence(Reason reason) {
        return reason.confidential() ? reason.sentence() + " (asked in confidence)" : reason.sentence();
    }

    private static List<Map<String, Object>> reasons(Pairing pairing) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Reason reason : pairing.reasons()) {
            rows.add(Map.of("sentence", sentence(reason), "points", reason.points() + " of " + reason.most()));
        }
        pairing.passed().forEach(rule -> rows.add(Map.of("sentence", rule, "points", "")));
        return rows;
    }

    private static Map<String, Object> alternative(Instead other, int worst, MarketPeople.Names names) {
        return Map.of(
                "id", other.mentor().toString(),
                "mentor", names.of(new SignUpId(other.mentor())),
                "score", other.score(),
                "cost", cost(other, worst),
                "chain", chain(other, names));
    }

    private static String cost(Instead other, int worst) {
        if (other.fewer() > 0) {
            return "%d mentee%s without a mentor".formatted(other.fewer(), other.fewer() == 1 ? "" : "s");
        }
        String points = other.loss() == 0
                ? "nothing"
                : "%,d points%s".formatted(Math.abs(other.loss()), other.loss() < 0 ? " more in all" : "");
        if (other.score() >= worst) {
            return points;
        }
        String weaker = "a worst pair of %,d instead of %,d".formatted(other.score(), worst);
        return other.loss() == 0 ? weaker : weaker + (other.loss() < 0 ? ", with " : ", and ") + points;
    }

    private static String chain(Instead other, MarketPeople.Names names) {
        if (other.others().isEmpty()) {
            return "nobody else would change";
        }
        return other.others().stream()
                .map(step -> {
                    SignUpId mentee = new SignUpId(step.mentee());
                    SignUpId to = step.to() == null ? null : new SignUpId(step.to());
                    return names.of(mentee) + " to " + names.of(to);
                })
                .collect(Collectors.joining(", then "));
    }
}
