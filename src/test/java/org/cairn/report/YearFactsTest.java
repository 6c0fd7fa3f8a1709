package org.cairn.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairn.checkin.CheckIn;
import org.cairn.checkin.CheckInAnswer;
import org.cairn.checkin.CheckInId;
import org.cairn.checkin.Kind;
import org.cairn.form.Reply;
import org.cairn.kernel.EmailAddress;
import org.cairn.mentorship.MentorshipId;
import org.cairn.program.Arrangements;
import org.cairn.program.Format;
import org.cairn.program.Patience;
import org.cairn.program.ProgramYear;
import org.cairn.program.ProgramYearId;
import org.cairn.signup.Role;
import org.cairn.yearend.Review;
import org.cairn.yearend.ReviewId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class YearFactsTest {

    private static final MentorshipId PAIR = new MentorshipId(UUID.randomUUID());
    private static final MentorshipId OTHER = new MentorshipId(UUID.randomUUID());
    private static final Instant END = Instant.parse("2027-09-01T05:00:00Z");

    @Test
    void reviews_are_complete_when_the_year_is_over_and_nobody_is_waited_for() {
        Review early = review(PAIR, "2027-07-01", "2027-07-25");
        Review across = review(OTHER, "2027-08-20", "2027-09-13");
        Review open = review(OTHER, "2027-08-20", null);

        assertThat(facts("2027-08-31", null, early).reviewed()).isNull();
        assertThat(facts("2027-09-01", null, early).reviewed()).isEqualTo(END);
        assertThat(facts("2027-10-01", null, early, open).reviewed()).isNull();
        assertThat(facts("2027-10-01", null, early, across).reviewed()).isEqualTo(across.closedAt());
    }

    @Test
    void closing_the_year_completes_its_reviews() {
        Review open = review(PAIR, "2027-08-20", null);

        assertThat(facts("2027-06-01", "2027-05-01", open).reviewed()).isEqualTo(at("2027-05-01"));
        assertThat(facts("2027-10-01", "2027-09-20", open).reviewed()).isEqualTo(at("2027-09-20"));
    }

    @Test
    void what_was_complete_stays_so_whatever_follows() {
        Review early = review(PAIR, "2027-07-01", "2027-07-25");
        Review late = review(OTHER, "2027-11-01", null);

        assertThat(facts("2027-11-05", null, early, late).reviewed()).isEqualTo(END);
        assertThat(facts("2028-01-05", "2028-01-01", early, late).reviewed()).isEqualTo(END);
    }

    @Test
    void of_each_pair_the_first_review_of_the_year_counts() {
        Review ofTheYearBefore = review(PAIR, "2026-08-01", "2026-08-25");
        Review first = review(PAIR, "2027-08-01", "2027-08-25");
        Review second = review(PAIR, "2028-08-01", "2028-08-25");

        assertThat(facts("2028-09-01", null, ofTheYearBefore, first, second).firstReviews())
                .isEqualTo(Map.of(PAIR, first));
    }

    @Test
    void a_month_is_told_when_the_month_after_it_is_over() {
        CheckIn asked = checkIn("2026-11-30", "2026-12-20");

        assertThat(AskedMonth.of(facts("2026-12-31", asked)))
                .extracting(AskedMonth::month, AskedMonth::told)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(YearMonth.of(2026, 11), false));
        assertThat(AskedMonth.of(facts("2027-01-01", asked)))
                .extracting(AskedMonth::told)
                .containsExactly(true);
    }

    @Test
    void what_is_answered_when_a_month_has_been_told_changes_it_no_more() {
        CheckIn inTime = checkIn("2026-11-30", "2026-12-31");
        CheckIn late = checkIn("2026-11-30", "2027-01-02");

        assertThat(AskedMonth.of(facts("2027-01-05", inTime))
                        .get(0)
                        .asked()
                        .get(0)
                        .answers())
                .hasSize(1);
        assertThat(AskedMonth.of(facts("2027-01-05", late))
                        .get(0)
                        .asked()
                        .get(0)
                        .answers())
                .isEmpty();
    }

    private static YearFacts facts(String today, @Nullable String closed, Review... reviews) {
        return facts(today, closed, List.of(), List.of(reviews));
    }

    private static YearFacts facts(String today, CheckIn asked) {
        return facts(today, null, List.of(asked), List.of());
    }

    private static YearFacts facts(
            String today, @Nullable String closed, List<CheckIn> checkIns, List<Review> reviews) {
        ProgramYear year = new ProgramYear(
                new ProgramYearId(UUID.randomUUID()),
                "maps",
                "MAPS",
                "2026-27",
                Format.PAIRS,
                at("2026-08-01"),
                null,
                LocalDate.parse("2026-09-01"),
                12,
                Period.ofMonths(2),
                true,
                "Mai Lor",
                new EmailAddress("maps@example.org"),
                ZoneId.of("America/Chicago"),
                "mapsCoordinators",
                Patience.usual(),
                Arrangements.usual(),
                closed == null ? null : at(closed));
        return new YearFacts(
                year, LocalDate.parse(today), List.of(), List.of(), List.of(), checkIns, reviews, List.of(), Map.of());
    }

    private static Review review(MentorshipId pair, String opened, @Nullable String closed) {
        return new Review(
                new ReviewId(UUID.randomUUID()), pair, 1, at(opened), closed == null ? null : at(closed), Map.of());
    }

    private static CheckIn checkIn(String opened, String answered) {
        Reply reply = new Reply(at(answered), false, UUID.randomUUID(), Map.of("met", "yes"));
        return new CheckIn(
                new CheckInId(UUID.randomUUID()),
                PAIR,
                Kind.CHECK_IN,
                1,
                LocalDate.parse(opened),
                false,
                false,
                null,
                null,
                List.of(new CheckInAnswer(Role.MENTEE, reply)));
    }

    private static Instant at(String day) {
        return Instant.parse(day + "T15:00:00Z");
    }
}
