package org.cairn.commandline;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.cairn.matching.solver.Market;
import org.cairn.signup.Role;

/** A pool from ready scores: a row for each pair that may be made. */
final class ScoreMatrix {

    private final Path scores;
    private final People mentees;
    private final Pairs pairs = new Pairs();

    /** Which mentor is meant by a cell. */
    @FunctionalInterface
    private interface Identity {
        int number(Row row, int column);
    }

    ScoreMatrix(Path scores) {
        this.scores = scores;
        mentees = new People("mentee", scores);
    }

    /**
     * Reads the scores.
     *
     * @param mentorFile all mentors with their places; without it whoever has a score has one place
     * @param mapping what the columns of that file mean
     */
    Pool read(Optional<Path> mentorFile, Mapping mapping) {
        return mentorFile.isPresent() ? withPlaces(mentorFile.get(), mapping) : withOnePlaceEach(mapping);
    }

    private Pool withOnePlaceEach(Mapping mapping) {
        mapping.check(Set.of(), Set.of());
        People mentors = new People("mentor", scores);
        read(mentors, (row, column) -> mentors.join(row.id(column, "mentor")));
        int[] places = new int[mentors.size()];
        Arrays.fill(places, 1);
        return pool(mentors, places);
    }

    private Pool withPlaces(Path file, Mapping mapping) {
        try (PeopleFile mentors = PeopleFile.open(Role.MENTOR, file, mapping)) {
            mapping.check(mentors.headings(), PeopleFile.OWN_COLUMNS);
            PeopleFile.Everybody everybody = mentors.read(Set.of());
            read(everybody.people(), everybody.people()::known);
            return pool(everybody.people(), everybody.numbers());
        }
    }

    private Pool pool(People mentors, int[] places) {
        return new Pool(
                mentees,
                mentors,
                places,
                new long[mentees.size()],
                pairs,
                (mentee, mentor) -> scores + " has no score for the two.");
    }

    private void read(People mentors, Identity mentorOf) {
        try (Table table = Table.open(scores)) {
            int menteeColumn = table.column("mentee");
            int mentorColumn = table.column("mentor");
            int scoreColumn = table.column("score");
            table.forEach(row -> {
                int mentee = mentees.join(row.id(menteeColumn, "mentee"));
                int mentor = mentorOf.number(row, mentorColumn);
                int score = row.whole(scoreColumn, 0, Market.HIGHEST_SCORE);
                int before = pairs.add(mentee, mentor, score, row.number());
                if (before != Pairs.NONE) {
                    throw row.refused(
                            mentorColumn,
                            "row " + pairs.row(before) + " has a score for “" + mentees.id(mentee) + "” and “"
                                    + mentors.id(mentor) + "” already. Leave one of the two out.");
                }
            });
        }
    }
}
