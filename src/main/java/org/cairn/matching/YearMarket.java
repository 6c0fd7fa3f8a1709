package org.cairn.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cairn.matching.criteria.Comparisons;
import org.cairn.matching.criteria.Fit;
import org.cairn.matching.criteria.Words;
import org.cairn.matching.solver.Loss;
import org.cairn.matching.solver.Market;
import org.cairn.matching.solver.MarketBuilder;
import org.cairn.matching.solver.Solution;
import org.cairn.signup.SignUp;
import org.cairn.signup.SignUpId;

/** Everybody of a program year who waits or has a place, compared and numbered. */
final class YearMarket {

    private static final int ALTERNATIVES = 5;

    private final List<SignUp> mentees;
    private final List<Seat> seats;
    private final Map<SignUpId, Integer> menteeNumber = new HashMap<>();
    private final Map<SignUpId, Integer> mentorNumber = new HashMap<>();
    private final Comparisons comparisons;
    private final Words words;
    private final ForbiddenPairs forbidden;
    private final int minimum;
    private final Market market;

    /** A mentor with places that are still to be given. */
    record Seat(SignUp mentor, int places) {}

    YearMarket(
            List<SignUp> mentees,
            List<Seat> seats,
            Map<SignUpId, Long> priority,
            Comparisons comparisons,
            Words words,
            ForbiddenPairs forbidden,
            int minimum) {
        this.mentees = mentees;
        this.seats = seats;
        this.comparisons = comparisons;
        this.words = words;
        this.forbidden = forbidden;
        this.minimum = minimum;
        mentees.forEach(mentee -> menteeNumber.put(mentee.id(), menteeNumber.size()));
        seats.forEach(seat -> mentorNumber.put(seat.mentor().id(), mentorNumber.size()));
        market = market(priority);
    }

    private Market market(Map<SignUpId, Long> priority) {
        MarketBuilder builder =
                Market.of(mentees.size(), seats.stream().mapToInt(Seat::places).toArray());
        for (int mentor = 0; mentor < seats.size(); mentor++) {
            builder.mentorKey(mentor, key(seats.get(mentor).mentor().id()));
        }
        for (int mentee = 0; mentee < mentees.size(); mentee++) {
            SignUp hers = mentees.get(mentee);
            builder.menteeKey(mentee, key(hers.id())).priority(mentee, priority.getOrDefault(hers.id(), 0L));
            for (int mentor = 0; mentor < seats.size(); mentor++) {
                int score = comparisons.score(mentee, mentor);
                if (score != Comparisons.IMPOSSIBLE
                        && forbidden.allows(hers, seats.get(mentor).mentor(), score)) {
                    builder.pair(mentee, mentor, score);
                }
            }
        }
        return builder.build();
    }

    private static long key(SignUpId id) {
        UUID value = id.value();
        return value.getMostSignificantBits() ^ Long.rotateLeft(value.getLeastSignificantBits(), 32);
    }

    private static int number(Map<SignUpId, Integer> numbers, SignUpId id) {
        return Objects.requireNonNull(numbers.get(id), () -> "sign-up " + id + " is not in the market");
    }

    Market market() {
        return market;
    }

    boolean hasMentee(SignUpId mentee) {
        return menteeNumber.containsKey(mentee);
    }

    boolean hasMentor(SignUpId mentor) {
        return mentorNumber.containsKey(mentor);
    }

    /** Why two people who are both in the market may not be paired, in words. */
    Optional<String> obstacle(SignUpId mentee, SignUpId mentor) {
        int hers = number(menteeNumber, mentee);
        int his = number(mentorNumber, mentor);
        return forbidden
                .obstacle(mentees.get(hers), seats.get(his).mentor())
                .or(() -> comparisons.obstacle(hers, his, words));
    }

    /**
     * Why each mentor with a place cannot be a mentee's, with how many it keeps from her, the most frequent first. Whoever
     * could be hers is left out.
     */
    Map<String, Long> obstacles(SignUpId mentee) {
        int hers = number(menteeNumber, mentee);
        return IntStream.range(0, seats.size())
                .filter(mentor -> !market.eligible(hers, mentor))
                .mapToObj(mentor -> inShort(hers, mentor))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .entrySet()
                .stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, LinkedHashMap::new));
    }

    private String inShort(int mentee, int mentor) {
        return forbidden
                .obstacle(mentees.get(mentee), seats.get(mentor).mentor())
                .or(() -> comparisons.rule(mentee, mentor, words).map(question -> "the rule on " + question))
                .orElse("fits no better than a mentor whom a coordinator let pass");
    }

    /** The mentees of the market. */
    List<SignUp> waiting() {
        return mentees;
    }

    /** The mentors of the market, with the places that they have. */
    List<Seat> seats() {
        return seats;
    }

    List<SignUpId> mentees() {
        return mentees.stream().map(SignUp::id).toList();
    }

    List<SignUpId> mentors() {
        return seats.stream().map(seat -> seat.mentor().id()).toList();
    }

    int menteeNumber(SignUpId mentee) {
        return number(menteeNumber, mentee);
    }

    int mentorNumber(SignUpId mentor) {
        return number(mentorNumber, mentor);
    }

    /** How well two people fit between whom no rule stands, also if a round would not propose them now. */
    int score(SignUpId mentee, SignUpId mentor) {
        return comparisons.score(number(menteeNumber, mentee), number(mentorNumber, mentor));
    }

    /** The pairs of a solution, by mentee. */
    Map<SignUpId, SignUpId> pairs(Solution solution) {
        Map<SignUpId, SignUpId> pairs = new HashMap<>();
        for (int mentee = 0; mentee < mentees.size(); mentee++) {
            int mentor = solution.mentor(mentee);
            if (mentor != Solution.NOBODY) {
                pairs.put(mentees.get(mentee).id(), seats.get(mentor).mentor().id());
            }
        }
        return pairs;
    }

    List<UUID> leftOut(Solution solution) {
        return mentees.stream()
                .filter(mentee -> solution.mentor(number(menteeNumber, mentee.id())) == Solution.NOBODY)
                .map(mentee -> mentee.id().value())
                .toList();
    }

    /** Two people and why these two. */
    Pairing pairing(SignUpId mentee, SignUpId mentor, List<Instead> alternatives) {
        Fit fit = comparisons.fit(number(menteeNumber, mentee), number(mentorNumber, mentor), words);
        List<Reason> reasons = fit.points().stream()
                .map(points -> new Reason(
                        points.sentence(),
                        points.spoken().toMentee(),
                        points.spoken().toMentor(),
                        points.points(),
                        points.most(),
                        points.confidential()))
                .toList();
        return new Pairing(mentee, mentor, fit.score(), fit.score() < minimum, reasons, fit.passed(), alternatives);
    }

    /** The five best other mentors of a mentee: what each would cost the whole, and who would move. */
    List<Instead> alternatives(Solution solution, SignUpId of) {
        int mentee = number(menteeNumber, of);
        List<Integer> candidates = new ArrayList<>();
        for (int mentor : market.eligible(mentee)) {
            if (mentor != solution.mentor(mentee)) {
                candidates.add(mentor);
            }
        }
        candidates.sort(Comparator.comparingLong(mentor -> solution.leastLoss(mentee, mentor)));
        List<Candidate> best = new ArrayList<>();
        for (int mentor : candidates) {
            boolean full = best.size() == ALTERNATIVES;
            if (full
                    && solution.leastLoss(mentee, mentor)
                            >= best.get(ALTERNATIVES - 1).loss().cost()) {
                break;
            }
            solution.loss(mentee, mentor).ifPresent(loss -> best.add(new Candidate(mentor, loss)));
            best.sort(Comparator.comparingLong(candidate -> candidate.loss().cost()));
            if (best.size() > ALTERNATIVES) {
                best.remove(ALTERNATIVES);
            }
        }
        return best.stream().map(candidate -> instead(mentee, candidate)).toList();
    }

    private record Candidate(int mentor, Loss loss) {}

    private Instead instead(int mentee, Candidate candidate) {
        List<Instead.Step> others = candidate.loss().chain().stream()
                .filter(move -> move.mentee() != mentee)
                .map(move -> new Instead.Step(
                        mentees.get(move.mentee()).id().value(),
                        move.to() == Solution.NOBODY
                                ? null
                                : seats.get(move.to()).mentor().id().value()))
                .toList();
        return new Instead(
                seats.get(candidate.mentor()).mentor().id().value(),
                market.score(mentee, candidate.mentor()),
                candidate.loss().points(),
                candidate.loss().fewer(),
                others);
    }
}
