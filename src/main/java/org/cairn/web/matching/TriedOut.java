package org.cairn.web.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairn.matching.Study;
import org.cairn.matching.TryOut;
import org.cairn.signup.SignUpId;

/**
 * What a coordinator tried out, in words.
 *
 * @param fine whether it could be tried
 * @param words what it would cost, or why it cannot be
 * @param moves who would change: {@code mentee}, {@code from}, {@code to}, {@code change} in points
 */
public record TriedOut(boolean fine, String words, List<Map<String, String>> moves) {

    private static final String FORCE = "force";
    private static final String FORBID = "forbid";

    static TriedOut of(Study study, MarketPeople.Names names, String mentee, String mentor, String what) {
        Optional<SignUpId> hers = find(study.mentees(), mentee);
        Optional<SignUpId> his = find(study.mentors(), mentor);
        if (hers.isEmpty()) {
            return not("Choose a mentee. Whoever has been decided about in the meantime is not in the list any more.");
        }
        if (his.isEmpty()) {
            return not("Choose a mentor. Whoever has no place any more is not in the list.");
        }
        if (!what.equals(FORCE) && !what.equals(FORBID)) {
            return not("Choose what to try.");
        }
        return what.equals(FORCE)
                ? force(study, names, hers.get(), his.get())
                : forbid(study, names, hers.get(), his.get());
    }

    private static Optional<SignUpId> find(List<SignUpId> people, String id) {
        return people.stream().filter(one -> one.toString().equals(id)).findFirst();
    }

    private static TriedOut force(Study study, MarketPeople.Names names, SignUpId mentee, SignUpId mentor) {
        return study.obstacle(mentee, mentor)
                .map(why -> not("These two cannot be a pair: " + why + "."))
                .orElseGet(() -> of(
                        "If %s and %s had to be a pair: ".formatted(names.of(mentee), names.of(mentor)),
                        study.forcing(mentee, mentor),
                        names));
    }

    private static TriedOut forbid(Study study, MarketPeople.Names names, SignUpId mentee, SignUpId mentor) {
        return of(
                "If %s and %s could not be a pair: ".formatted(names.of(mentee), names.of(mentor)),
                study.forbidding(mentee, mentor),
                names);
    }

    private static TriedOut not(String why) {
        return new TriedOut(false, why, List.of());
    }

    private static TriedOut of(String asked, TryOut tryOut, MarketPeople.Names names) {
        if (tryOut.moves().isEmpty()) {
            return new TriedOut(true, asked + "nothing would change.", List.of());
        }
        List<Map<String, String>> moves = tryOut.moves().stream()
                .map(move -> Map.of(
                        "mentee",
                        names.of(move.mentee()),
                        "from",
                        move.from() == null ? "nobody" : names.of(move.from()) + ", " + move.had(),
                        "to",
                        move.to() == null ? "nobody" : names.of(move.to()) + ", " + move.has(),
                        "change",
                        signed(move.has() - move.had())))
                .toList();
        return new TriedOut(true, asked + cost(tryOut), moves);
    }

    private static String signed(int points) {
        return points == 0 ? "0" : (points > 0 ? "+" : "−") + "%,d".formatted(Math.abs(points));
    }

    private static String cost(TryOut tryOut) {
        List<String> words = new ArrayList<>();
        if (tryOut.fewer() != 0) {
            int number = Math.abs(tryOut.fewer());
            words.add("%d %s %s would have a mentor"
                    .formatted(number, number == 1 ? "mentee" : "mentees", tryOut.fewer() > 0 ? "fewer" : "more"));
        }
        words.add(
                tryOut.cost() == 0
                        ? "all scores together would stay as they are"
                        : "all scores together would %s by %,d"
                                .formatted(tryOut.cost() > 0 ? "fall" : "rise", Math.abs(tryOut.cost())));
        if (tryOut.before().worst() != tryOut.after().worst()) {
            words.add("the worst pair would go from %,d to %,d"
                    .formatted(tryOut.before().worst(), tryOut.after().worst()));
        }
        return String.join(", ", words) + ".";
    }
}
