package org.cairn.commandline;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.cairn.matching.solver.Market;
import org.jspecify.annotations.Nullable;

/** What is wished for beside the scores: pairs that must be or must never be, and who goes first. */
final class Wishes {

    private final Pool pool;
    private final Map<Two, Place> never = new HashMap<>();
    private final Map<Integer, Place> musts = new HashMap<>();

    private record Two(int mentee, int mentor) {}

    /** A row, and the mentor whom it names. */
    private record Place(Path file, int row, int mentor) {

        @Override
        public String toString() {
            return file + ", row " + row;
        }
    }

    Wishes(Pool pool) {
        this.pool = pool;
    }

    /** Mentee and priority: a whole number, the higher goes first. It counts in place of the days of waiting. */
    void priority(Path file) {
        Map<Integer, Integer> rows = new HashMap<>();
        try (Table table = Table.open(file)) {
            int mentees = table.column("mentee");
            int priorities = table.column("priority");
            table.forEach(row -> {
                int mentee = pool.mentees().known(row, mentees);
                Integer before = rows.putIfAbsent(mentee, row.number());
                if (before != null) {
                    throw row.refused(
                            mentees,
                            "“" + row.cell(mentees) + "” stands in row " + before + ", too. Leave one of the two out.");
                }
                pool.prefer(mentee, row.whole(priorities, 0, Math.toIntExact(Market.HIGHEST_PRIORITY)));
            });
        }
    }

    /** Pairs that must not be. To be read before {@link #must}. */
    void never(Path file) {
        pairs(file, (row, mentorColumn, two) -> {
            never.putIfAbsent(two, new Place(file, row.number(), two.mentor()));
            int pair = pool.pairs().find(two.mentee(), two.mentor());
            if (pair != Pairs.NONE) {
                pool.forbid(pair);
            }
        });
    }

    /** Pairs that must be. */
    void must(Path file) {
        int[] taken = new int[pool.mentors().size()];
        pairs(file, (row, mentorColumn, two) -> {
            Place before = musts.get(two.mentee());
            if (before != null && before.mentor() == two.mentor()) {
                return;
            }
            String trouble = trouble(two, before, taken);
            if (!trouble.isEmpty()) {
                throw row.refused(mentorColumn, trouble);
            }
            taken[two.mentor()]++;
            musts.put(two.mentee(), new Place(file, row.number(), two.mentor()));
            pool.bind(two.mentee(), two.mentor());
        });
    }

    private String trouble(Two two, @Nullable Place before, int[] taken) {
        String mentee = pool.mentees().id(two.mentee());
        String mentor = pool.mentors().id(two.mentor());
        if (before != null) {
            return "“" + mentee + "” must be with “" + pool.mentors().id(before.mentor()) + "” already (" + before
                    + "). A mentee has one mentor: leave one of the rows out.";
        }
        Place contradiction = never.get(two);
        if (contradiction != null) {
            return "“" + mentee + "” must be with “" + mentor + "” and must never (" + contradiction
                    + "). Take the pair out of one of the two files.";
        }
        if (pool.pairs().find(two.mentee(), two.mentor()) == Pairs.NONE) {
            return "“" + mentee + "” and “" + mentor + "” cannot be paired: "
                    + pool.obstacle(two.mentee(), two.mentor())
                    + " Leave the row out, or change that.";
        }
        int places = pool.places(two.mentor());
        if (taken[two.mentor()] == places) {
            return "“" + mentor + "” has " + places + (places == 1 ? " place" : " places")
                    + ", and the rows above have taken " + (places == 1 ? "it" : "them")
                    + ". Raise the capacity, or leave a row out.";
        }
        return "";
    }

    @FunctionalInterface
    private interface Reader {
        void read(Row row, int mentorColumn, Two two);
    }

    private void pairs(Path file, Reader reader) {
        try (Table table = Table.open(file)) {
            int mentees = table.column("mentee");
            int mentors = table.column("mentor");
            table.forEach(row -> reader.read(
                    row,
                    mentors,
                    new Two(pool.mentees().known(row, mentees), pool.mentors().known(row, mentors))));
        }
    }
}
