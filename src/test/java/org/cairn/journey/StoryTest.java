package org.cairn.journey;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.cairn.testing.CairnTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Tells what becomes of people in a year of the program. Every story keeps to {@link Courtesy}. */
@CairnTest
abstract class StoryTest {

    static final Map<String, Object> MET = Map.of("met", "yes");
    static final Map<String, Object> WELL = Map.of("met", "yes", "meetings", 2, "feels", "good");
    static final Map<String, Object> GOES_ON = Map.of("goOn", "yes");

    @Autowired
    ApplicationContext beans;

    @LocalServerPort
    int port;

    Year year;

    @BeforeEach
    void aYearBegins() {
        year = new Year(beans, port, begins());
    }

    @AfterEach
    void nobodyWasAskedTooMuch() {
        Courtesy.isKeptIn(year);
    }

    LocalDate begins() {
        return LocalDate.parse("2026-09-01");
    }

    /** Somebody who answers whatever letters ask, and is content. */
    static Person content(Person person) {
        return person.usually("firstContact", MET)
                .usually("checkInMentee", WELL)
                .usually("checkInMentor", WELL)
                .usually("reviewMentee", Map.of("met_listens", "7", "reached", List.of("goal")))
                .usually("reviewMentor", Map.of("mentor_worthwhile", "5"))
                .usually("renewal", GOES_ON)
                .usually("closingMentee", Map.of("worth", "very", "anew", "no"))
                .usually("closingMentor", Map.of("worth", "very", "anew", "yes"));
    }
}
