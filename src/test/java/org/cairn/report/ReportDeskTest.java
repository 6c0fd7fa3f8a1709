package org.cairn.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.cairn.checkin.CheckInDesk;
import org.cairn.checkin.Verdict;
import org.cairn.form.FormDesk;
import org.cairn.mentorship.MentorshipDesk;
import org.cairn.program.ProgramDesk;
import org.cairn.program.ProgramYearId;
import org.cairn.signup.SignUpDesk;
import org.cairn.testing.CairnTest;
import org.cairn.testing.SmallYear;
import org.cairn.testing.TestClock;
import org.cairn.yearend.YearEndDesk;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

@CairnTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportDeskTest {

    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
    private static final YearMonth JANUARY = YearMonth.of(2027, 1);
    private static final YearMonth MARCH = YearMonth.of(2027, 3);

    @Autowired
    ReportDesk desk;

    SmallYear small;
    TestClock clock;
    ProgramYearId year;
    YearReport report;

    @BeforeAll
    void aSmallYear(
            @Autowired ProgramDesk programs,
            @Autowired SignUpDesk signUps,
            @Autowired MentorshipDesk mentorships,
            @Autowired CheckInDesk checkIns,
            @Autowired YearEndDesk yearEnds,
            @Autowired FormDesk forms,
            @Autowired TestClock clock) {
        small = new SmallYear(programs, signUps, mentorships, checkIns, yearEnds, forms, clock);
        this.clock = clock;
        year = small.play("maps");
        report = desk.report(year);
    }

    @Test
    void people_count_once_however_often_they_signed_up() {
        assertThat(report.mentees())
                .extracting(Funnel::signedUp, Funnel::accepted, Funnel::proposed, Funnel::introduced)
                .containsExactly(14, 13, 12, 12);
        assertThat(report.mentors())
                .extracting(Funnel::signedUp, Funnel::accepted, Funnel::proposed, Funnel::introduced)
                .containsExactly(13, 12, 12, 12);
    }

    @Test
    void the_wait_is_counted_from_the_first_day_in_the_market_to_the_introduction() {
        Waits waits = report.waits();

        assertThat(waits.introduced().parts())
                .extracting(part -> part.count().number())
                .containsExactly(3, 2, 5, 2, 0);
        assertThat(waits.median()).as("0, 3, … 33 days").isEqualTo(15);
        assertThat(waits.longest()).isEqualTo(33);
        assertThat(waits.now()).singleElement().satisfies(one -> {
            assertThat(one.name()).isEqualTo("=Waiting Wanda");
            assertThat(one.days()).isEqualTo(384);
        });
    }

    @Test
    void an_answer_of_few_takes_another_with_it_so_that_nobody_finds_it_by_subtraction() {
        AnswerMonth november = report.menteesMonths().get(0);

        assertThat(november.month()).isEqualTo(NOVEMBER);
        assertThat(november.asked()).isEqualTo(12);
        assertThat(november.answered()).isEqualTo(Count.of(12));
        assertThat(told(november.feels()))
                .as("one said mixed, five great, six good")
                .isEqualTo("Great hidden, Good 6, Mixed hidden, Not good 0, Left open 0");
        assertThat(told(november.met())).isEqualTo("Have met 12, Have not met 0");
    }

    @Test
    void of_a_month_in_which_few_answered_nothing_is_told() {
        AnswerMonth january = report.menteesMonths().get(1);

        assertThat(january.month()).isEqualTo(JANUARY);
        assertThat(january.asked()).isEqualTo(12);
        assertThat(january.answered()).isEqualTo(Count.FEW);
        assertThat(january.feels().total()).isEqualTo(Count.FEW);
        assertThat(january.feels().parts()).extracting(Part::count).containsOnly(Count.FEW);
        assertThat(january.met().parts()).extracting(Part::count).containsOnly(Count.FEW);
        assertThat(report.mentorsMonths()).singleElement().satisfies(mentors -> {
            assertThat(told(mentors.feels())).startsWith("Great 6, Good 6,");
            assertThat(told(mentors.met())).as("three had not").isEqualTo("Have met hidden, Have not met hidden");
        });
    }

    @Test
    void what_was_answered_in_a_month_does_not_show_before_the_month_after_it_is_over() {
        clock.set(Instant.parse("2027-04-30T15:00:00Z"));
        YearReport april = desk.report(year);
        clock.set(Instant.parse("2027-05-01T15:00:00Z"));
        YearReport may = desk.report(year);

        assertThat(april.menteesMonths().get(2))
                .extracting(AnswerMonth::month, AnswerMonth::asked, AnswerMonth::answered)
                .containsExactly(MARCH, 12, Count.LATER);
        assertThat(told(april.menteesMonths().get(2).feels())).startsWith("Great told later, Good told later");
        assertThat(told(april.figures().meetings()))
                .as("2 in November, 0 or 2 in January")
                .startsWith("Nothing told 0, None 0, 1 or 2 hidden");
        assertThat(may.menteesMonths().get(2).answered()).isEqualTo(Count.of(10));
        assertThat(told(may.menteesMonths().get(2).feels())).startsWith("Great 10, Good 0");
    }

    @Test
    void a_month_of_few_answers_does_not_move_the_meetings() {
        clock.set(Instant.parse("2027-05-20T15:00:00Z"));
        YearReport before = desk.report(year);
        clock.set(SmallYear.LOOKED_AT);

        assertThat(report.menteesMonths().get(3).answered())
                .as("one answered in May")
                .isEqualTo(Count.FEW);
        assertThat(report.figures().meetings()).isEqualTo(before.figures().meetings());
    }

    @Test
    void while_the_year_goes_on_so_many_reviews_are_held_back_that_nobodys_shows() {
        clock.set(Instant.parse("2027-08-31T15:00:00Z"));
        Reviews during = desk.report(year).menteesReviews();

        assertThat(during.sentence()).isEqualTo("11 of 12 have answered; 5 are counted so that nobody's answer shows.");
        assertThat(during.items().get(0).answers()).as("ten chose a point").isEqualTo(Count.of(5));
        assertThat(during.items().get(1).answers()).as("four did").isEqualTo(Count.FEW);
        assertThat(report.menteesReviews().sentence()).isEqualTo("11 of 12 have answered.");
        assertThat(report.mentorsReviews().sentence())
                .isEqualTo("Fewer than 5 of 12 have answered, so nothing is told yet.");
    }

    @Test
    void what_the_program_made_of_it_is_its_own_and_told_by_month_and_by_pair() {
        assertThat(report.verdicts())
                .containsExactly(
                        new VerdictMonth(NOVEMBER, 11, 1, 0),
                        new VerdictMonth(JANUARY, 0, 9, 3),
                        new VerdictMonth(MARCH, 12, 0, 0));
        assertThat(report.pairs()).hasSize(12);
        assertThat(report.pairs().get(0).mentee()).isEqualTo("Ana Lee0");
        assertThat(report.pairs().get(0).verdicts())
                .isEqualTo(Map.of(NOVEMBER, Verdict.FINE, JANUARY, Verdict.FOLLOW_UP, MARCH, Verdict.FINE));
    }

    @Test
    void meetings_are_added_up_for_each_pair_and_told_in_bands() {
        assertThat(told(report.figures().meetings()))
                .as("three met 3 times, two 5 times, five 8 times, two 4 times")
                .isEqualTo("Nothing told 0, None 0, 1 or 2 0, 3 to 5 7, 6 to 9 5, 10 or more 0");
    }

    @Test
    void the_one_ending_that_nobody_may_know_cannot_be_computed() {
        assertThat(report.figures().running()).isEqualTo(7);
        assertThat(report.figures().ended()).isEqualTo(5);
        assertThat(told(report.figures().endings()))
                .contains("Its year is over hidden", "It was not a good fit hidden", "Something else 0");
        assertThat(told(report.figures().renewals()))
                .isEqualTo("Go on for another year 7, End with their year 5, May go on by themselves 0,"
                        + " Not decided yet 0");
    }

    @Test
    void a_statement_is_told_with_its_mean_its_spread_and_how_many_answered() {
        List<ReviewItem> items = report.menteesReviews().items();

        assertThat(items).hasSize(13);
        assertThat(items.get(0))
                .as("5, 6, 7, 5, 6, 7, 5, 6, 7, 5, and once it does not apply")
                .isEqualTo(new ReviewItem("My mentor is accessible.", 1, 7, Count.of(10), 5.9, 0.9));
        assertThat(items.get(1))
                .as("answered by four")
                .isEqualTo(new ReviewItem("My mentor is an active listener.", 1, 7, Count.FEW, null, null));
        assertThat(items.get(2).answers()).as("answered by nobody").isEqualTo(Count.of(0));
        assertThat(items.get(8))
                .extracting(ReviewItem::mean, ReviewItem::deviation)
                .containsExactly(7.0, 0.0);
    }

    @Test
    void what_was_ticked_is_told_unless_few_did_or_few_did_not() {
        List<Part> reached = report.menteesReviews().ticked().get(0).ticks();
        List<Part> admissions = report.menteesReviews().ticked().get(1).ticks();

        assertThat(reached.get(0).count()).as("six of eleven").isEqualTo(Count.of(6));
        assertThat(reached.get(1).count()).as("nobody").isEqualTo(Count.of(0));
        assertThat(admissions.get(0).count()).as("nine of eleven: two did not").isEqualTo(Count.HIDDEN);
    }

    @Test
    void only_who_allowed_it_is_quoted_and_never_with_a_name() {
        assertThat(report.menteesReviews().quotes())
                .containsExactly(
                        "=HYPERLINK(\"https://evil.example\",\"Look\")",
                        "Do it, \"now\"",
                        "Thanks to … I, …, know how to ask.");
        assertThat(report.mentorsReviews().answered()).isEqualTo(Count.FEW);
        assertThat(report.mentorsReviews().quotes()).as("three answered").isEmpty();
        assertThat(report.mentorsReviews().items())
                .as("nor is told what none of the three answered")
                .extracting(ReviewItem::answers)
                .containsOnly(Count.FEW);
    }

    @Test
    void what_a_coordinator_reads_first_stands_in_sentences() {
        assertThat(KeyNumbers.of(report))
                .containsEntry("Sign-ups", "14 mentees and 13 mentors signed up; 13 and 12 were accepted.")
                .containsEntry(
                        "Introductions",
                        "12 mentees were introduced to a mentor. Half of them waited no longer than 15 days, nobody longer than 33.")
                .containsEntry("Waiting", "1 mentee has waited 384 days for a mentor.")
                .containsEntry(
                        "Check-ins", "Pairs were asked 36 times how it goes: 23 fine, 10 to watch, 3 to follow up.")
                .containsEntry("Mentorships", "7 mentorships are running, 5 have ended, 7 go on for another year.")
                .containsEntry("Reviews", "On average mentees give their mentors 6.5 of 7 points.");
        assertThat(report.effort().people()).isEqualTo(25);
    }

    @Test
    void a_year_in_which_nobody_signed_up_has_nothing_to_tell() {
        ProgramYearId empty = small.open("maps");

        YearReport nothing = desk.report(empty);

        assertThat(nothing.empty()).isTrue();
        assertThat(KeyNumbers.of(nothing))
                .containsExactly(Map.entry("Sign-ups", "Nobody has signed up for this year."));
    }

    private static String told(Parts parts) {
        return String.join(
                ", ",
                parts.parts().stream()
                        .map(part -> part.label() + " " + part.count().text())
                        .toList());
    }
}
