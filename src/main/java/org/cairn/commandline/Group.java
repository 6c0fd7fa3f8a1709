package org.cairn.commandline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.cairn.matching.groups.Cohort;
import org.cairn.matching.groups.Formed;
import org.cairn.matching.groups.Obstacles;
import org.cairn.matching.groups.Sheet;

/** The command {@code group}: groups from a file of people. */
final class Group {

    static final String USAGE =
            """
            group --people people.csv --groups 19 --out groups.csv

            Forms groups: of one size, with as many of each year, two who help lead in each, and nobody together with
            whom they want to be apart from; then with as few as possible who cannot come at their group's time, with
            topics that suit them, and nobody the only one of a kind. The file is CSV in UTF-8 with headings in the
            first row.

              --people file      A row for each person: id (else email), year, facilitator (yes or no), slots (the times
                                 that work), topics (most important first), gender, minority (yes or no), with and
                                 apart (ids). Lists are separated by semicolons. What is left open counts as no wish.
              --groups number    How many groups.
              --upper years      The years whose people may help lead, separated by semicolons; all, if it is not said.
              --columns file     column,question: what a column of the file stands for, if its heading is neither the key
                                 nor the text of a question.
              --seconds number   How long to search, 10 if it is not said: on each processor with another seed.
              --moves number     How many exchanges to look at instead: the same file, seed and number of moves give the
                                 same groups.
              --seed number      Where chance begins, 1 if it is not said.
              --out file         The groups: id,group,slot,topic,facilitator.
              --json [file]      The result in numbers: hard, cost, absent, topicCost, isolated, millis, seed, moves;
                                 without a file it is what the command says.

            Ends with 0 when groups are formed, and with 2 and a sentence when something cannot be read or no such groups
            are possible; then no file is written.
            """;

    private static final String JSON = "--json";
    private static final Set<String> KNOWN =
            Set.of("--people", "--groups", "--upper", "--columns", "--seconds", "--moves", "--seed", "--out", JSON);
    private static final int MOST_GROUPS = 100_000;
    private static final int MOST_SECONDS = 86_400;
    private static final int USUAL_SECONDS = 10;
    private static final int MOST = 2_000_000_000;

    private final Options options;

    private Group(Options options) {
        this.options = options;
    }

    /**
     * Does it.
     *
     * @return what to tell whoever asked for it
     */
    static List<String> run(List<String> arguments) {
        return new Group(Options.read(KNOWN, Set.of(JSON), arguments)).run();
    }

    private List<String> run() {
        Path out = options.needed("--out");
        Optional<Path> json = options.file(JSON);
        int groups = options.whole("--groups", 1, MOST_GROUPS)
                .orElseThrow(() ->
                        new InputRefused("The option --groups is missing. Write how many groups there shall be."));
        if (options.has("--moves") && options.has("--seconds")) {
            throw new InputRefused("Write either --moves or --seconds: the one says how long the other is.");
        }
        int seed = options.whole("--seed", 0, MOST).orElse(1);
        Optional<Integer> moves = options.whole("--moves", 1, MOST);
        int seconds = options.whole("--seconds", 1, MOST_SECONDS).orElse(USUAL_SECONDS);
        Mapping mapping = options.file("--columns").map(Mapping::read).orElse(Mapping.NONE);
        Peers peers = PeersFile.read(options.needed("--people"), mapping, groups, upper());
        Cohort cohort = peers.cohort();
        List<String> obstacles = Obstacles.of(cohort, peers::id);
        if (!obstacles.isEmpty()) {
            throw new InputRefused(String.join(" ", obstacles));
        }
        Formed found = moves.map(many -> Formed.inMoves(cohort, seed, many))
                .orElseGet(() -> Formed.inSeconds(cohort, seed, seconds));
        GroupReport report = new GroupReport(found);
        Results results = new Results().with(out, groups(peers, found.groups()));
        json.ifPresent(file -> results.with(file, report.json()));
        results.write();
        return List.of(options.alone(JSON) ? report.json().strip() : report.sentence(cohort));
    }

    private Set<String> upper() {
        return options.text("--upper")
                .map(years -> Set.copyOf(
                        Arrays.stream(years.split(";")).map(String::strip).toList()))
                .orElse(Set.of());
    }

    private static CharSequence groups(Peers peers, int[] group) {
        List<Sheet> sheets = new ArrayList<>();
        for (int number = 0; number < peers.cohort().groups(); number++) {
            sheets.add(Sheet.of(peers.cohort(), group, number));
        }
        StringBuilder text = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(
                text, CSVFormat.RFC4180.builder().setRecordSeparator('\n').get())) {
            printer.printRecord("id", "group", "slot", "topic", "facilitator");
            for (int person = 0; person < group.length; person++) {
                Sheet sheet = sheets.get(group[person]);
                printer.printRecord(
                        peers.id(person),
                        group[person] + 1,
                        peers.slot(sheet.slot()),
                        peers.topic(sheet.topic()),
                        peers.cohort().member(person).facilitator() ? "yes" : "no");
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return text;
    }
}
