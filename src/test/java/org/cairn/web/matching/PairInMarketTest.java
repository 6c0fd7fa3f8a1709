package org.cairn.web.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairn.matching.Instead;
import org.cairn.matching.Pairing;
import org.cairn.signup.SignUpId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PairInMarketTest {

    @ParameterizedTest
    @CsvSource({
        "  0, 0, nothing",
        "500, 0, 500 points",
        "500, 1, 1 mentee without a mentor",
        "500, 2, 2 mentees without a mentor",
    })
    void another_mentor_costs_people_before_points(long loss, int fewer, String cost) {
        assertThat(cost(700, loss, fewer)).isEqualTo(cost);
    }

    @ParameterizedTest
    @CsvSource({
        "  0, a worst pair of 118 instead of 412",
        "150, 'a worst pair of 118 instead of 412, and 150 points'",
        "-90, 'a worst pair of 118 instead of 412, with 90 points more in all'",
    })
    void a_pair_below_the_worst_one_says_so_whether_it_costs_points_or_not(long loss, String cost) {
        assertThat(cost(118, loss, 0)).isEqualTo(cost);
    }

    private static Object cost(int score, long loss, int fewer) {
        Instead instead = new Instead(UUID.randomUUID(), score, loss, fewer, List.of());
        Pairing pairing = new Pairing(
                new SignUpId(UUID.randomUUID()),
                new SignUpId(UUID.randomUUID()),
                412,
                false,
                List.of(),
                List.of(),
                List.of(instead));

        Map<String, Object> page = PairInMarket.of("round", pairing, 412, new MarketPeople.Names(Map.of()));

        return ((Map<?, ?>) ((List<?>) page.get("alternatives")).get(0)).get("cost");
    }
}
