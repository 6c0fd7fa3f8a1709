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

    static Map<String, Object> of(String round, Pairing pairing, MarketPeople.Names names) {
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
                                .filter(other -> !names.own(new SignUpId(other.mentor())))
                                .map(other -> alternative(other, names))
                                .toList());
    }

    private static List<Map<String, Object>> reasons(Pairing pairing) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Reason reason : pairing.reasons()) {
            rows.add(Map.of("sentence", reason.sentence(), "points", reason.points() + " of " + reason.most()));
        }
        pairing.passed().forEach(rule -> rows.add(Map.of("sentence", rule, "points", "")));
        return rows;
    }

    private static Map<String, Object> alternative(Instead other, MarketPeople.Names names) {
        return Map.of(
                "id", other.mentor().toString(),
                "mentor", names.of(new SignUpId(other.mentor())),
                "score", other.score(),
                "cost", cost(other),
                "chain", chain(other, names));
    }

    private static String cost(Instead other) {
        if (other.fewer() > 0) {
            return "%d mentee%s without a mentor".formatted(other.fewer(), other.fewer() == 1 ? "" : "s");
        }
        if (other.loss() < 0) {
            return "a weaker worst pair, with %,d points more in all".formatted(-other.loss());
        }
        return other.loss() == 0 ? "nothing" : "%,d points".formatted(other.loss());
    }

    private static String chain(Instead other, MarketPeople.Names names) {
        if (other.others().isEmpty()) {
            return "nobody else would change";
        }
        return other.others().stream()
                .map(step -> {
                    SignUpId mentee = new SignUpId(step.mentee());
                    SignUpId to = step.to() == null ? null : new SignUpId(step.to());
                    return names.own(mentee) || names.own(to)
                            ? "somebody would change"
                            : names.of(mentee) + " to " + names.of(to);
                })
                .collect(Collectors.joining(", then "));
    }
}
