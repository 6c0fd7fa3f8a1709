package org.cairn.report;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.cairn.matching.ProposalState;
import org.cairn.mentorship.Mentorship;
import org.cairn.signup.Role;
import org.cairn.signup.SignUp;
import org.cairn.signup.SignUpId;
import org.cairn.signup.SignUpState;
import org.jspecify.annotations.Nullable;

/**
 * How long mentees waited until they were introduced, and who waits now. Days are counted from the one on which somebody
 * was in the market first; a mentee's second introduction does not count, nor do pairs that had begun before.
 *
 * @param introduced how many mentees waited how many days, in bands
 * @param median in days: half of them waited no longer; null if nobody was introduced
 * @param longest in days; null if nobody was introduced
 * @param waiting how many mentees wait how many days now, in bands; in a closed year until it was closed
 * @param now mentees in the market without a mentor, the longest wait first
 */
public record Waits(
        Parts introduced, @Nullable Integer median, @Nullable Integer longest, Parts waiting, List<Waiting> now) {

    /** A mentee who waits; with the name, for the program's coordinators alone. */
    public record Waiting(String name, LocalDate since, int days, boolean proposed) {}

    private static final int HALF_MAKES_SENSE = 5;

    private static final Set<ProposalState> OPEN =
            Set.of(ProposalState.PROPOSED, ProposalState.IN_HAND, ProposalState.APPROVED);

    static Waits of(YearFacts facts) {
        List<Integer> until = untilIntroduced(facts);
        List<Waiting> now = waitingNow(facts);
        return new Waits(
                bands(until),
                until.isEmpty() ? null : until.get((until.size() - 1) / 2),
                until.isEmpty() ? null : until.get(until.size() - 1),
                bands(now.stream().map(Waiting::days).toList()),
                now);
    }

    /** How long those waited who were introduced, in words that fit one as well as many; empty if nobody was. */
    public String inWords() {
        if (median == null || longest == null) {
            return "";
        }
        int people = introduced.total().number();
        if (people == 1) {
            return longest == 0 ? "That was on the first day." : "That was after " + inDays(longest) + ".";
        }
        if (longest == 0) {
            return "Nobody waited longer than a day.";
        }
        return people < HALF_MAKES_SENSE || median == 0
                ? "Nobody waited longer than " + inDays(longest) + "."
                : "Half of them waited no longer than " + inDays(median) + ", nobody longer than " + longest + ".";
    }

    /** A number of days as it stands in a sentence. */
    static String inDays(int number) {
        return number == 1 ? "1 day" : number + " days";
    }

    private static List<Integer> untilIntroduced(YearFacts facts) {
        Map<SignUpId, SignUp> signUps = new LinkedHashMap<>();
        facts.signUps().forEach(signUp -> signUps.put(signUp.id(), signUp));
        Set<SignUpId> seen = new HashSet<>();
        List<Integer> days = new ArrayList<>();
        for (Mentorship pair : facts.mentorships()) { // the oldest first
            SignUp mentee = signUps.get(pair.mentee());
            LocalDate since = mentee == null ? null : mentee.waitingSince();
            if (seen.add(pair.mentee()) && since != null && !pair.underWay()) {
                days.add(days(since, pair.begunOn()));
            }
        }
        days.sort(Comparator.naturalOrder());
        return days;
    }

    private static List<Waiting> waitingNow(YearFacts facts) {
        Set<SignUpId> proposed = new HashSet<>();
        facts.proposals().stream()
                .filter(proposal -> OPEN.contains(proposal.state()))
                .forEach(proposal -> proposed.add(proposal.mentee()));
        List<Waiting> now = new ArrayList<>();
        for (SignUp signUp : facts.signUps()) {
            LocalDate since = signUp.waitingSince();
            if (signUp.role() == Role.MENTEE && signUp.state() == SignUpState.WAITING && since != null) {
                now.add(new Waiting(
                        facts.name(signUp.id()), since, days(since, facts.until()), proposed.contains(signUp.id())));
            }
        }
        now.sort(Comparator.comparing(Waiting::since));
        return now;
    }

    private static int days(LocalDate from, LocalDate to) {
        return (int) Math.max(0, ChronoUnit.DAYS.between(from, to));
    }

    private static Parts bands(List<Integer> days) {
        Map<String, Integer> bands = new LinkedHashMap<>();
        bands.put("Up to 1 week", within(days, 0, 7));
        bands.put("1 to 2 weeks", within(days, 8, 14));
        bands.put("2 to 4 weeks", within(days, 15, 28));
        bands.put("4 to 8 weeks", within(days, 29, 56));
        bands.put("More than 8 weeks", within(days, 57, Integer.MAX_VALUE));
        return Parts.plain(bands);
    }

    private static int within(List<Integer> days, int from, int to) {
        LongStream inside = days.stream().mapToLong(Integer::longValue).filter(wait -> wait >= from && wait <= to);
        return (int) inside.count();
    }
}
