package org.cairn.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.cairn.matching.solver.Market;
import org.cairn.matching.solver.MarketBuilder;
import org.cairn.matching.solver.Oracle;

class AsGoodAsOrToolsTest {

    private static final long UNIT = 1L << 30;

    @Property(tries = 500)
    void matched_and_total_are_what_or_tools_finds(@ForAll long seed) throws IOException {
        Path path = Files.createTempDirectory("match");
        try {
            Oracle.Answer best = Oracle.of(written(new Folder(path), new Random(seed)), UNIT);

            Folder.Ended ended = new Folder(path)
                    .run(
                            "match",
                            "--scores",
                            "scores.csv",
                            "--mentors",
                            "mentors.csv",
                            "--never",
                            "never.csv",
                            "--must",
                            "must.csv",
                            "--priority",
                            "priorities.csv",
                            "--floor",
                            "no",
                            "--out",
                            "pairs.csv",
                            "--json",
                            "report.json");

            assertThat(ended.code()).as(ended.err()).isZero();
            JsonNode report =
                    new ObjectMapper().readTree(path.resolve("report.json").toFile());
            assertThat(report.path("matched").asInt()).isEqualTo(best.matched());
            assertThat(report.path("total").asLong()).isEqualTo(best.total());
            assertThat(report.path("primal").asLong())
                    .isEqualTo(report.path("dual").asLong())
                    .isEqualTo(best.total());
            assertThat(Files.readAllLines(path.resolve("pairs.csv"))).hasSize(best.matched() + 1);
        } finally {
            for (String name : new Folder(path).names()) {
                Files.delete(path.resolve(name));
            }
            Files.delete(path);
        }
    }

    /** A market in files, and the same for the oracle. Everybody has a score, or they would not be in the files. */
    private static Market written(Folder folder, Random random) throws IOException {
        int mentees = random.nextInt(1, 13);
        int mentors = random.nextInt(1, 9);
        int highest = new int[] {0, 1, 3, 10, 1000, Market.HIGHEST_SCORE}[random.nextInt(6)];
        int[] places = random.ints(mentors, 1, 4).toArray();
        int[] left = places.clone();
        double density = random.nextDouble();
        MarketBuilder market = Market.of(mentees, places);
        List<String> scores = new ArrayList<>(List.of("mentee,mentor,score"));
        List<String> never = new ArrayList<>(List.of("mentee,mentor"));
        List<String> must = new ArrayList<>(List.of("mentee,mentor"));
        List<String> priorities = new ArrayList<>(List.of("mentee,priority"));
        for (int mentee = 0; mentee < mentees; mentee++) {
            int priority = random.nextInt(4);
            market.priority(mentee, priority);
            priorities.add("e" + mentee + "," + priority);
            boolean bound = false;
            for (int mentor = 0; mentor < mentors; mentor++) {
                String pair = "e" + mentee + ",r" + mentor;
                if (mentor > 0 && random.nextDouble() > density) {
                    continue;
                }
                int score = random.nextInt(highest + 1);
                scores.add(pair + "," + score);
                if (random.nextInt(6) == 0) {
                    never.add(pair);
                    continue;
                }
                market.pair(mentee, mentor, score);
                if (!bound && random.nextInt(12) == 0 && left[mentor]-- > 0) {
                    bound = true;
                    must.add(pair);
                    market.lock(mentee, mentor);
                }
            }
        }
        List<String> capacities = new ArrayList<>(List.of("id,capacity"));
        IntStream.range(0, mentors).forEach(mentor -> capacities.add("r" + mentor + "," + places[mentor]));
        folder.with("scores.csv", scores.toArray(String[]::new))
                .with("mentors.csv", capacities.toArray(String[]::new))
                .with("never.csv", never.toArray(String[]::new))
                .with("must.csv", must.toArray(String[]::new))
                .with("priorities.csv", priorities.toArray(String[]::new));
        return market.build();
    }
}
