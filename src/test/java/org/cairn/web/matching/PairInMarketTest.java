package org.cairn.web.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.InstanceOfAssertFactories;
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
        "-90, 0, 'a weaker worst pair, with 90 points more in all'"
    })
    void another_mentor_costs_people_before_the_worst_pair_before_points(long loss, int fewer, String cost) {
        SignUpId other = new SignUpId(UUID.randomUUID());
        Instead instead = new Instead(other.value(), 700, loss, fewer, List.of());
        Pairing pairing = new Pairing(
                new SignUpId(UUID.randomUUID()),
                new SignUpId(UUID.randomUUID()),
                412,
                false,
                List.of(),
                List.of(),
                List.of(instead));

        Map<String, Object> page = PairInMarket.of("round", pairing, new MarketPeople.Names(Map.of(), Set.of()));

        assertThat((List<?>) page.get("alternatives"))
                .singleElement()
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsEntry("cost", cost);
    }
}
