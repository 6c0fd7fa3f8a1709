package org.cairn.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cairn.matching.solver.Market;
import org.cairn.matching.solver.Shortage;
import org.cairn.matching.solver.Solution;
import org.cairn.matching.solver.Solver;
import org.cairn.signup.SignUpId;
import org.jspecify.annotations.Nullable;

/**
 * The market of a year as it stands now, to be looked at and tried out. Nothing that is asked of it changes anything.
 * Whoever a coordinator has in hand, or a mentor has been asked about, is not in it.
 */
public final class Study {

    private final YearMarket year;
    private final List<SignUpId> mentees;
    private final List<SignUpId> mentors;
    private final Solution solution;

    Study(YearMarket year) {
        this.year = year;
        mentees = year.mentees();
        mentors = year.mentors();
        solution = Solver.solve(year.market(), true);
    }

    /** The mentees in the market, the longest wait first. */
    public List<SignUpId> mentees() {
        return mentees;
    }

    /** The mentors with a place, the longest wait first. */
    public List<SignUpId> mentors() {
        return mentors;
    }

    /** The best pairs, the worst of them first. */
    public List<Paired> pairs() {
        return IntStream.range(0, mentees.size())
                .filter(mentee -> solution.mentor(mentee) != Solution.NOBODY)
                .mapToObj(this::paired)
                .sorted(Comparator.comparingInt(Paired::score))
                .toList();
    }

    private Paired paired(int mentee) {
        int mentor = solution.mentor(mentee);
        return new Paired(
                mentees.get(mentee), mentors.get(mentor), solution.market().score(mentee, mentor));
    }

    /** The best mentor of a mentee, all considered; empty if she waits. */
    public Optional<SignUpId> mentorOf(SignUpId mentee) {
        return Optional.ofNullable(mentor(solution, year.menteeNumber(mentee)));
    }

    /** The score of the worst pair; 0 if there is none. */
    public int worst() {
        return solution.worst();
    }

    /** Why these two. */
    public Pairing pairing(SignUpId mentee, SignUpId mentor) {
        return year.pairing(mentee, mentor, year.alternatives(solution, mentee));
    }

    /** Whether somebody is in the market as a mentee. */
    public boolean hasMentee(SignUpId mentee) {
        return year.hasMentee(mentee);
    }

    /** Those who are proposed to nobody, the longest wait first, and why. */
    public List<Missing> waiting() {
        return IntStream.range(0, mentees.size())
                .filter(mentee -> solution.mentor(mentee) == Solution.NOBODY)
                .mapToObj(mentee -> new Missing(mentees.get(mentee), missing(mentee)))
                .toList();
    }

    private String missing(int mentee) {
        if (mentors.isEmpty()) {
            return "No mentor has a place at present.";
        }
        Shortage shortage = Shortage.of(solution, mentee);
        return shortage.mentors().length == 0 ? noneEligible(mentees.get(mentee)) : tooFewPlaces(shortage);
    }

    private String noneEligible(SignUpId mentee) {
        return "None of the mentors with a place can be proposed: "
                + year.obstacles(mentee).entrySet().stream()
                        .map(why -> why.getValue() + " because " + why.getKey())
                        .collect(Collectors.joining("; "))
                + ".";
    }

    private static String tooFewPlaces(Shortage shortage) {
        return "%d mentees, this one among them, can be proposed to the same %s only, with %s. Who has waited longer goes first."
                .formatted(
                        shortage.mentees().length,
                        counted(shortage.mentors().length, "mentor"),
                        counted(shortage.places(), "place"));
    }

    private static String counted(int number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }

    /** Why two people who are in the market cannot be a pair, in words; empty if nothing speaks against it. */
    public Optional<String> obstacle(SignUpId mentee, SignUpId mentor) {
        return year.obstacle(mentee, mentor);
    }

    /**
     * What would become of all if these two had to be a pair.
     *
     * @throws IllegalArgumentException if there is an {@link #obstacle}
     */
    public TryOut forcing(SignUpId mentee, SignUpId mentor) {
        return tryOut(
                mentee,
                solution.forcing(year.menteeNumber(mentee), year.mentorNumber(mentor), year.score(mentee, mentor)));
    }

    /** What would become of all if these two could not be a pair. */
    public TryOut forbidding(SignUpId mentee, SignUpId mentor) {
        Market without = year.market().forbidding(year.menteeNumber(mentee), year.mentorNumber(mentor));
        return tryOut(mentee, Solver.solve(without, true));
    }

    private TryOut tryOut(SignUpId asked, Solution other) {
        List<TryOut.Move> moves = new ArrayList<>();
        for (int mentee = 0; mentee < mentees.size(); mentee++) {
            if (solution.mentor(mentee) != other.mentor(mentee)) {
                moves.add(new TryOut.Move(
                        mentees.get(mentee),
                        mentor(solution, mentee),
                        score(solution, mentee),
                        mentor(other, mentee),
                        score(other, mentee)));
            }
        }
        moves.sort(Comparator.comparing(move -> !move.mentee().equals(asked)));
        return new TryOut(sums(solution), sums(other), moves);
    }

    private @Nullable SignUpId mentor(Solution one, int mentee) {
        int mentor = one.mentor(mentee);
        return mentor == Solution.NOBODY ? null : mentors.get(mentor);
    }

    private static int score(Solution one, int mentee) {
        int mentor = one.mentor(mentee);
        return mentor == Solution.NOBODY ? 0 : one.market().score(mentee, mentor);
    }

    private static TryOut.Sums sums(Solution one) {
        return new TryOut.Sums(one.matched(), one.total(), one.worst());
    }
}
