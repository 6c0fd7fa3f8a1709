package org.cairn.matching.criteria;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Mentees and mentors compared by the criteria. Equal answers are compared once, so that a market of thousands by
 * thousands is quick.
 */
public final class Comparisons {

    /** In place of a score: a rule speaks against the pair. */
    public static final int IMPOSSIBLE = -1;

    /** The score of two people of whom nothing can be compared. */
    static final int NOTHING_KNOWN = Comparison.FULL / 2;

    private static final short NEUTRAL = -1;

    private final List<Person> mentees;
    private final List<Person> mentors;
    private final List<Column> columns = new ArrayList<>();

    /** Compares everybody with everybody. */
    public Comparisons(Criteria criteria, List<Person> mentees, List<Person> mentors) {
        this.mentees = List.copyOf(mentees);
        this.mentors = List.copyOf(mentors);
        criteria.rows.forEach(row -> columns.add(new Column(row, this.mentees, this.mentors)));
    }

    /** The score of a pair by their numbers in the lists, or {@link #IMPOSSIBLE}. */
    public int score(int mentee, int mentor) {
        long met = 0;
        long possible = 0;
        for (Column column : columns) {
            int share = column.share(mentee, mentor);
            if (share == NEUTRAL) {
                continue;
            }
            if (share == 0 && column.row.hard()) {
                return IMPOSSIBLE;
            }
            met += (long) share * column.row.weight();
            possible += column.row.weight();
        }
        return possible == 0 ? NOTHING_KNOWN : (int) ((met + possible / 2) / possible);
    }

    /** The rule that makes a pair impossible, in words. */
    public Optional<String> obstacle(int mentee, int mentor, Words words) {
        return columns.stream()
                .filter(column -> column.row.hard() && column.share(mentee, mentor) == 0)
                .map(column -> column.sentence(mentee, mentor, words))
                .findFirst();
    }

    /** What the rule that makes a pair impossible asks about, in a short name; the first, if there are several. */
    public Optional<String> rule(int mentee, int mentor, Words words) {
        return columns.stream()
                .filter(column -> column.row.hard() && column.share(mentee, mentor) == 0)
                .map(column -> words.question(column.row.question()))
                .findFirst();
    }

    /** The score of a pair that is possible, taken apart. */
    public Fit fit(int mentee, int mentor, Words words) {
        int score = score(mentee, mentor);
        List<Column> counting = columns.stream()
                .filter(column -> column.share(mentee, mentor) != NEUTRAL && column.row.weight() > 0)
                .sorted(Comparator.comparingInt((Column column) -> -column.row.weight()))
                .toList();
        long possible =
                counting.stream().mapToLong(column -> column.row.weight()).sum();
        long[] weights = counting.stream()
                .mapToLong(column -> (long) Comparison.FULL * column.row.weight())
                .toArray();
        long[] met = counting.stream()
                .mapToLong(column -> (long) column.share(mentee, mentor) * column.row.weight())
                .toArray();
        int[] unbounded = new int[counting.size()];
        Arrays.fill(unbounded, Comparison.FULL);
        int[] most = Apportionment.apportion(weights, possible, counting.isEmpty() ? 0 : Comparison.FULL, unbounded);
        int[] given = Apportionment.apportion(met, possible, counting.isEmpty() ? 0 : score, most);
        List<Fit.Points> points = new ArrayList<>();
        for (int i = 0; i < given.length; i++) {
            Column column = counting.get(i);
            points.add(new Fit.Points(
                    column.sentence(mentee, mentor, words),
                    column.spoken(mentee, mentor, words),
                    given[i],
                    most[i],
                    column.row.confidential()));
        }
        List<String> passed = columns.stream()
                .filter(column -> column.row.hard() && column.share(mentee, mentor) > 0)
                .map(column -> column.sentence(mentee, mentor, words))
                .toList();
        return new Fit(score, points, passed);
    }

    /** One criterion over everybody: who answered what, and what two different answers have in common. */
    private static final class Column {

        private final Criterion row;
        private final List<Answer> ofMentees = new ArrayList<>();
        private final List<Answer> ofMentors = new ArrayList<>();
        private final int[] mentee;
        private final int[] mentor;
        private final short[][] share;

        private Column(Criterion row, List<Person> mentees, List<Person> mentors) {
            this.row = row;
            mentee = number(mentees.stream().map(row::ofMentee).toList(), ofMentees);
            mentor = number(mentors.stream().map(row::ofMentor).toList(), ofMentors);
            share = new short[ofMentees.size()][ofMentors.size()];
            for (int hers = 0; hers < share.length; hers++) {
                for (int his = 0; his < share[hers].length; his++) {
                    Answer one = ofMentees.get(hers);
                    Answer other = ofMentors.get(his);
                    share[hers][his] = one.blank() || other.blank()
                            ? NEUTRAL
                            : (short) row.comparison().share(one, other);
                }
            }
        }

        private static int[] number(List<Answer> answers, List<Answer> distinct) {
            Map<Answer, Integer> known = new HashMap<>();
            return answers.stream()
                    .mapToInt(answer -> known.computeIfAbsent(answer, added -> {
                        distinct.add(added);
                        return distinct.size() - 1;
                    }))
                    .toArray();
        }

        private int share(int menteeNumber, int mentorNumber) {
            return share[mentee[menteeNumber]][mentor[mentorNumber]];
        }

        private Spoken spoken(int menteeNumber, int mentorNumber, Words words) {
            return row.spoken(ofMentees.get(mentee[menteeNumber]), ofMentors.get(mentor[mentorNumber]), words);
        }

        private String sentence(int menteeNumber, int mentorNumber, Words words) {
            return row.sentence(ofMentees.get(mentee[menteeNumber]), ofMentors.get(mentor[mentorNumber]), words);
        }
    }
}
