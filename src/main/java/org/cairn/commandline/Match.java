package org.cairn.commandline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.cairn.matching.solver.Market;
import org.cairn.matching.solver.Solution;
import org.cairn.matching.solver.Solver;

/** The command {@code match}: the best pairs from files. */
final class Match {

    static final String USAGE =
            """
            match --mentees mentees.csv --mentors mentors.csv --criteria matching-criteria.dmn --out pairs.csv
            match --scores scores.csv [--mentors mentors.csv] --out pairs.csv

            Finds the best pairs: as many as possible, then those who have waited longest, then the worst pair as
            good as possible, then the greatest total. All files are CSV in UTF-8 with headings in the first row.

              --mentees file     A row for each mentee: id (else email), the answers to the sign-up form, and
                                 waiting (days, 0 if it is not there).
              --mentors file     A row for each mentor: id (else email), the answers, and capacity (1 if it is not
                                 there). Lists of answers are separated by semicolons.
              --criteria file    The decision table matchingCriteria.
              --program name     Whose criteria count, if the table has several programs.
              --columns file     column,question: what a column of the two files stands for, if its heading is
                                 neither the key nor the text of a question.
              --scores file      mentee,mentor,score instead of people and criteria: whole numbers from 0 to
                                 1,000,000. A pair that is not there cannot be made.
              --must file        mentee,mentor: pairs that must be.
              --never file       mentee,mentor: pairs that must not be.
              --priority file    mentee,priority: whole numbers from 0, the higher goes first. It counts in place of
                                 waiting; who is not in the file keeps the days of waiting (at most 180 count).
              --floor no         Leaves out “the worst pair as good as possible”.
              --out file         The pairs: mentee,mentor,score.
              --json [file]      The result in numbers: matched, unmatched, total, worst, floor, primal, dual, millis;
                                 without a file it is what the command says.

            Ends with 0 when it is solved, and with 2 and a sentence when something cannot be read; then no file is
            written.
            """;

    private static final String JSON = "--json";
    private static final Set<String> BOTH =
            Set.of("--mentors", "--columns", "--must", "--never", "--priority", "--floor", "--out", JSON);
    private static final Set<String> PEOPLE = Set.of("--mentees", "--criteria", "--program");
    private static final String SCORES = "--scores";
    private static final long NANOS = 1_000_000;

    private final Options options;
    private final List<String> said = new ArrayList<>();

    private Match(Options options) {
        this.options = options;
    }

    /**
     * Does it.
     *
     * @return what to tell whoever asked for it
     */
    static List<String> run(List<String> arguments) {
        Set<String> known = new HashSet<>(BOTH);
        known.addAll(PEOPLE);
        known.add(SCORES);
        return new Match(Options.read(known, Set.of(JSON), arguments)).run();
    }

    private List<String> run() {
        Path out = options.needed("--out");
        Optional<Path> json = options.file(JSON);
        boolean floor = options.yesOrNo("--floor", true);
        Pool pool = pool();
        Wishes wishes = new Wishes(pool);
        options.file("--priority").ifPresent(wishes::priority);
        options.file("--never").ifPresent(wishes::never);
        options.file("--must").ifPresent(wishes::must);
        Market market = pool.market();
        long begin = System.nanoTime();
        Solution solution = Solver.solve(market, floor);
        Report report = Report.of(pool, solution, floor, (System.nanoTime() - begin) / NANOS);
        Results results = new Results().with(out, pairs(pool, solution));
        json.ifPresent(file -> results.with(file, report.json()));
        results.write();
        if (options.alone(JSON)) {
            return List.of(report.json().strip());
        }
        said.add(report.sentence());
        return said;
    }

    private Pool pool() {
        Mapping mapping = options.file("--columns").map(Mapping::read).orElse(Mapping.NONE);
        Optional<Path> scores = options.file(SCORES);
        if (scores.isPresent()) {
            PEOPLE.stream().sorted().filter(options::has).findFirst().ifPresent(other -> {
                throw new InputRefused("Write either --scores or " + other
                        + ": ready scores need no comparison of people. --priority says who goes first.");
            });
            return new ScoreMatrix(scores.get()).read(options.file("--mentors"), mapping);
        }
        Path mentees = options.needed("--mentees");
        Path mentors = options.needed("--mentors");
        CriteriaFile criteria = CriteriaFile.read(options.needed("--criteria"), options.text("--program"));
        ComparedPeople people = new ComparedPeople(criteria, mapping);
        Pool pool = people.read(mentees, mentors);
        if (!people.notCompared().isEmpty()) {
            said.add("Not compared: " + String.join(", ", people.notCompared()) + ".");
        }
        return pool;
    }

    private static CharSequence pairs(Pool pool, Solution solution) {
        StringBuilder text = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(
                text, CSVFormat.RFC4180.builder().setRecordSeparator('\n').get())) {
            printer.printRecord("mentee", "mentor", "score");
            for (int mentee = 0; mentee < pool.mentees().size(); mentee++) {
                int mentor = solution.mentor(mentee);
                if (mentor != Solution.NOBODY) {
                    printer.printRecord(
                            pool.mentees().id(mentee),
                            pool.mentors().id(mentor),
                            solution.market().score(mentee, mentor));
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return text;
    }
}
