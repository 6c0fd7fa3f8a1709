package org.cairn.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.UUID;
import org.cairn.testing.CairnTest;
import org.cairn.testing.TestClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@CairnTest
class ProgramDeskTest {

    @Autowired
    ProgramDesk desk;

    @Autowired
    TestClock clock;

    /** What one test arranges, the years of another do not begin with. */
    private final String program = "p" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void september() {
        clock.set(Instant.parse("2026-09-01T14:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "program, Maps!, NoShortName",
        "programName, ' ', Blank",
        "label, '', Blank",
        "signUpCloses, 2026-08-31, ClosesBeforeItOpens",
        "yearStart, 2025-01-01, OverBeforeSignUp",
        "months, 0, NoLength",
        "months, -12, NoLength",
        "months, 37, NoLength",
        "checkInRhythm, often, NoRhythm",
        "checkInRhythm, P0D, NoRhythm",
        "checkInRhythm, -P2M, NoRhythm",
        "checkInRhythm, P2Y, NoRhythm",
        "contactName, '', Blank",
        "contactEmail, nobody, NoContactAddress",
        "zone, Minneapolis, UnknownZone",
        "zone, '', UnknownZone"
    })
    void nonsense_is_named_beside_its_setting(String setting, String value, String fact) {
        OpenProgramYear nonsense = year(setting, value);

        assertThat(desk.mistakes(nonsense)).hasSize(1).first().satisfies(mistake -> {
            assertThat(mistake.setting()).isEqualTo(setting);
            assertThat(mistake.getClass().getSimpleName()).isEqualTo(fact);
            assertThat(mistake.sentence()).endsWith(".");
        });
        assertThatThrownBy(() -> desk.open(nonsense)).isInstanceOf(UnfitSetting.class);
    }

    @Test
    void a_closing_day_that_is_over_is_refused() {
        OpenProgramYear over = new OpenProgramYear(
                "maps",
                "MAPS",
                "late",
                Format.PAIRS,
                LocalDate.parse("2026-08-01"),
                LocalDate.parse("2026-08-31"),
                LocalDate.parse("2026-09-01"),
                12,
                "P2M",
                true,
                "Mai",
                "mai@example.org",
                "America/Chicago",
                null);

        assertThat(desk.mistakes(over)).hasExactlyElementsOfTypes(UnfitSetting.ClosedAlready.class);
    }

    @Test
    void a_year_that_is_closed_early_is_followed_by_the_next_without_a_gap() {
        ProgramYearId rolling = desk.open(yearFrom(LocalDate.parse("2026-09-01"), null));
        ProgramYearId once = desk.open(yearFrom(LocalDate.parse("2026-09-10"), LocalDate.parse("2026-09-20")));
        LocalDate early = LocalDate.parse("2027-03-15");
        NextYear planned = NextYear.after(desk.year(rolling), early);

        desk.close(rolling);
        desk.close(once);
        NextYear next = NextYear.after(desk.year(rolling), early);
        NextYear other = NextYear.after(desk.year(once), early);

        assertThat(planned.yearStart()).isEqualTo("2027-10-01");
        assertThat(next.yearStart()).isEqualTo(early);
        assertThat(next.signUpOpens()).isEqualTo(early);
        assertThat(other.signUpOpens()).isEqualTo(early);
        assertThat(other.signUpCloses()).isEqualTo("2027-03-25");
        assertThat(other.yearStart()).as("as long after the sign-up as before").isEqualTo("2027-04-05");
    }

    private static OpenProgramYear yearFrom(LocalDate opens, @Nullable LocalDate closes) {
        return new OpenProgramYear(
                "p" + UUID.randomUUID().toString().substring(0, 8),
                "MAPS",
                UUID.randomUUID().toString(),
                Format.PAIRS,
                opens,
                closes,
                LocalDate.parse("2026-10-01"),
                12,
                "P2M",
                true,
                "Mai",
                "mai@example.org",
                "America/Chicago",
                null);
    }

    @Test
    void a_label_is_taken_once_however_it_is_written() {
        String label = "Year " + UUID.randomUUID();
        desk.open(year("label", label));

        assertThat(desk.mistakes(year("label", " " + label.toUpperCase(java.util.Locale.ROOT))))
                .hasExactlyElementsOfTypes(UnfitSetting.LabelTaken.class);
    }

    @Test
    void sign_up_is_open_from_the_first_day_to_the_end_of_the_last_where_the_program_is() {
        ProgramYear year = desk.year(desk.open(year("signUpCloses", "2026-10-15")));

        assertThat(year.signUpOpens()).isEqualTo("2026-09-01T05:00:00Z");
        assertThat(year.signUpCloses()).isEqualTo("2026-10-16T05:00:00Z");
        assertThat(year.takesSignUps(Instant.parse("2026-10-16T04:59:59Z"))).isTrue();
        assertThat(year.takesSignUps(Instant.parse("2026-10-16T05:00:00Z"))).isFalse();
    }

    @Test
    void a_closed_year_takes_no_sign_ups_even_if_sign_up_is_rolling() {
        ProgramYearId id = desk.open(year("label", "2026-27"));
        assertThat(desk.takingSignUps(program)).isPresent();

        desk.close(id);

        assertThat(desk.takingSignUps(program)).isEmpty();
        assertThat(desk.open(program)).isEmpty();
    }

    @Test
    void nine_o_clock_stays_nine_o_clock_when_the_clocks_change() {
        ProgramYearId id = desk.open(year("label", UUID.randomUUID().toString()));

        assertThat(desk.morning(id, Instant.parse("2026-10-30T15:00:00Z"), Period.ofDays(4)))
                .as("Chicago leaves daylight saving time on 1 November 2026")
                .isEqualTo("2026-11-03T15:00:00Z");
        assertThat(desk.morning(id, Instant.parse("2026-10-26T15:00:00Z"), Period.ofDays(2)))
                .isEqualTo("2026-10-28T14:00:00Z");
    }

    @Test
    void a_date_on_a_weekend_or_holiday_moves_to_the_next_working_day() {
        ProgramYearId id = desk.open(year("label", UUID.randomUUID().toString()));

        assertThat(desk.morning(id, Instant.parse("2026-12-22T15:00:00Z"), Period.ofDays(3)))
                .as("Christmas is a Friday")
                .isEqualTo("2026-12-28T15:00:00Z");
    }

    @Test
    void a_morning_that_is_over_is_the_next_working_days() {
        ProgramYearId id = desk.open(year("label", UUID.randomUUID().toString()));

        assertThat(desk.morning(id, Instant.parse("2026-09-04T14:00:01Z"), Period.ZERO))
                .as("a second past nine on the Friday before Labor Day")
                .isEqualTo("2026-09-08T14:00:00Z");
    }

    @Test
    void patience_keeps_its_steps_apart_over_holidays() {
        ProgramYearId id = desk.open(year("label", UUID.randomUUID().toString()));

        PatienceDates dates = desk.dates(id, Ask.CONFIRMATION, Instant.parse("2026-11-24T16:00:00Z"));

        assertThat(dates)
                .as("Thanksgiving and its weekend push the first reminder from Thursday to Friday")
                .isEqualTo(new PatienceDates(
                        Instant.parse("2026-11-27T15:00:00Z"),
                        Instant.parse("2026-11-30T15:00:00Z"),
                        Instant.parse("2026-12-08T15:00:00Z")));
    }

    @Test
    void nobody_is_asked_in_a_quiet_time() {
        ProgramYearId id = desk.open(year("label", UUID.randomUUID().toString()));
        desk.arrange(id, Arrangements.usual().withQuiet(List.of(quiet("2026-12-07", "2027-01-03"))));

        assertThat(desk.asking(id, LocalDate.parse("2026-12-04"))).isEqualTo("2026-12-04T15:00:00Z");
        assertThat(desk.asking(id, LocalDate.parse("2026-12-05")))
                .as("a Saturday, then exams, then holidays")
                .isEqualTo("2027-01-04T15:00:00Z");
        assertThat(desk.dates(id, Ask.CHECK_IN_MENTEE, Instant.parse("2026-12-01T15:00:00Z")))
                .as("the days of the quiet time do not count")
                .isEqualTo(new PatienceDates(
                        Instant.parse("2027-01-05T15:00:00Z"),
                        Instant.parse("2027-01-12T15:00:00Z"),
                        Instant.parse("2027-01-19T15:00:00Z")));
        assertThat(desk.morning(id, LocalDate.parse("2026-12-08")))
                .as("what asks nothing goes on")
                .isEqualTo("2026-12-08T15:00:00Z");
    }

    @Test
    void a_year_that_cannot_be_arranged_like_this_says_which_setting_is_wrong() {
        ProgramYearId id = desk.open(year("label", UUID.randomUUID().toString()));
        Arrangements before = desk.year(id).arrangements();

        assertThatThrownBy(() ->
                        desk.arrange(id, Arrangements.usual().withQuiet(List.of(quiet("2026-12-07", "2026-12-01")))))
                .isInstanceOfSatisfying(UnfitArrangement.class, unfit -> assertThat(unfit.setting())
                        .isEqualTo("quiet"))
                .hasMessageContaining("would end before it begins");
        assertThat(desk.year(id).arrangements()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            2026-12-15T16:00:00Z | 2026-12-21T15:00:00Z | 2026-12-24T15:00:00Z | 2026-12-28T15:00:00Z
            2026-12-21T16:00:00Z | 2026-12-28T15:00:00Z | 2026-12-31T15:00:00Z | 2027-01-04T15:00:00Z
            2026-10-27T16:00:00Z | 2026-11-02T15:00:00Z | 2026-11-05T15:00:00Z | 2026-11-09T15:00:00Z
            2027-03-09T16:00:00Z | 2027-03-15T14:00:00Z | 2027-03-18T14:00:00Z | 2027-03-22T14:00:00Z
            2028-02-22T16:00:00Z | 2028-02-28T15:00:00Z | 2028-03-02T15:00:00Z | 2028-03-06T15:00:00Z
            2028-02-25T16:00:00Z | 2028-02-29T15:00:00Z | 2028-03-03T15:00:00Z | 2028-03-06T15:00:00Z
            """)
    void reminders_keep_their_distance_over_weekends_holidays_clock_changes_and_leap_days(
            Instant asked, Instant remind, Instant again, Instant ends) {
        ProgramYearId id = desk.open(year("label", UUID.randomUUID().toString()));

        PatienceDates dates = desk.dates(id, Ask.CONSENT, asked);

        assertThat(dates).isEqualTo(new PatienceDates(remind, again, ends));
    }

    @Test
    void days_that_become_quiet_are_not_counted_for_a_question_that_is_open_already() {
        ProgramYearId id = desk.open(year("label", UUID.randomUUID().toString()));
        Arrangements before = desk.year(id).arrangements();
        PatienceDates asked = desk.dates(id, Ask.CHECK_IN_MENTEE, Instant.parse("2026-11-30T15:00:00Z"));
        List<Instant> dates = List.of(asked.remindAt(), asked.remindAgainAt(), asked.patienceEnds());
        clock.set(Instant.parse("2026-12-08T15:00:00Z"));

        desk.arrange(id, Arrangements.usual().withQuiet(List.of(quiet("2026-12-14", "2027-01-03"))));

        assertThat(dates)
                .isEqualTo(List.of(
                        Instant.parse("2026-12-07T15:00:00Z"),
                        Instant.parse("2026-12-14T15:00:00Z"),
                        Instant.parse("2026-12-21T15:00:00Z")));
        List<Instant> moved = desk.moved(id, dates, before);
        assertThat(moved)
                .as("the first is over; the others wait on until the exams are")
                .isEqualTo(List.of(
                        Instant.parse("2026-12-07T15:00:00Z"),
                        Instant.parse("2027-01-04T15:00:00Z"),
                        Instant.parse("2027-01-11T15:00:00Z")));
        Arrangements quiet = desk.year(id).arrangements();
        assertThat(desk.moved(id, moved, quiet)).as("nothing is arranged anew").isEqualTo(moved);
        desk.arrange(id, before);
        assertThat(desk.moved(id, moved, quiet))
                .as("and the exams are taken back")
                .isEqualTo(dates);
    }

    @Test
    void a_quiet_time_that_begins_today_holds_for_what_is_due_today() {
        ProgramYearId id = desk.open(year("label", UUID.randomUUID().toString()));
        Arrangements before = desk.year(id).arrangements();
        clock.set(Instant.parse("2026-12-08T14:00:00Z"));

        desk.arrange(id, Arrangements.usual().withQuiet(List.of(quiet("2026-12-08", "2026-12-09"))));

        assertThat(desk.moved(id, List.of(Instant.parse("2026-12-08T15:00:00Z")), before))
                .containsExactly(Instant.parse("2026-12-10T15:00:00Z"));
    }

    private static QuietTime quiet(String from, String until) {
        return new QuietTime(LocalDate.parse(from), LocalDate.parse(until));
    }

    @Test
    void two_reminders_never_fall_on_the_same_morning() {
        Patience hasty = Patience.usual().with(Ask.CONFIRMATION, Waits.days(1, 2, 3));
        OpenProgramYear usual = year("label", UUID.randomUUID().toString());
        ProgramYearId id = desk.open(new OpenProgramYear(
                usual.program(),
                usual.programName(),
                usual.label(),
                usual.format(),
                usual.signUpOpens(),
                null,
                usual.yearStart(),
                usual.months(),
                usual.checkInRhythm(),
                true,
                usual.contactName(),
                usual.contactEmail(),
                usual.zone(),
                hasty));

        PatienceDates dates = desk.dates(id, Ask.CONFIRMATION, Instant.parse("2026-09-11T16:00:00Z"));

        assertThat(dates)
                .as("asked on a Friday: the three steps would all fall on Monday")
                .isEqualTo(new PatienceDates(
                        Instant.parse("2026-09-14T14:00:00Z"),
                        Instant.parse("2026-09-15T14:00:00Z"),
                        Instant.parse("2026-09-16T14:00:00Z")));
    }

    @Test
    void a_year_opened_with_reminders_out_of_order_is_refused() {
        Patience disorderly = Patience.usual().with(Ask.CONFIRMATION, Waits.days(5, 2, 14));
        OpenProgramYear usual = year("label", UUID.randomUUID().toString());

        assertThat(desk.mistakes(new OpenProgramYear(
                        usual.program(),
                        usual.programName(),
                        usual.label(),
                        usual.format(),
                        usual.signUpOpens(),
                        null,
                        usual.yearStart(),
                        usual.months(),
                        usual.checkInRhythm(),
                        true,
                        usual.contactName(),
                        usual.contactEmail(),
                        usual.zone(),
                        disorderly)))
                .hasExactlyElementsOfTypes(UnfitSetting.NoPatience.class);
    }

    @ParameterizedTest
    @CsvSource({"2026-09-01T05:59:59Z, 2026-09-01T06:00:00Z", "2026-09-01T06:00:00Z, 2026-09-02T06:00:00Z"})
    void tonights_round_is_the_next_one_o_clock(Instant now, Instant round) {
        ProgramYearId id = desk.open(year("label", UUID.randomUUID().toString()));
        clock.set(now);

        assertThat(desk.nextRound(id)).isEqualTo(round);
    }

    @Test
    void the_year_ends_on_the_first_working_morning_after_its_last_day() {
        ProgramYearId id = desk.open(year("label", UUID.randomUUID().toString()));

        assertThat(desk.yearEnds(id)).as("1 September 2027 is a Wednesday").isEqualTo("2027-09-01T14:00:00Z");
    }

    @Test
    void an_unknown_year_is_unknown() {
        assertThatThrownBy(() -> desk.year(new ProgramYearId(UUID.randomUUID())))
                .isInstanceOf(UnknownProgramYear.class);
        assertThatThrownBy(() -> ProgramYearId.of("last one")).isInstanceOf(UnknownProgramYear.class);
    }

    /** A good year with one setting changed. */
    private OpenProgramYear year(String setting, String value) {
        return new OpenProgramYear(
                setting.equals("program") ? value : program,
                setting.equals("programName") ? value : "MAPS",
                setting.equals("label") ? value : UUID.randomUUID().toString(),
                Format.PAIRS,
                LocalDate.parse("2026-09-01"),
                closes(setting, value),
                setting.equals("yearStart") ? LocalDate.parse(value) : LocalDate.parse("2026-09-01"),
                setting.equals("months") ? Integer.parseInt(value) : 12,
                setting.equals("checkInRhythm") ? value : "P2M",
                true,
                setting.equals("contactName") ? value : "Mai Coordinator",
                setting.equals("contactEmail") ? value : "maps@example.org",
                setting.equals("zone") ? value : "America/Chicago",
                null);
    }

    private static @Nullable LocalDate closes(String setting, String value) {
        return setting.equals("signUpCloses") ? LocalDate.parse(value) : null;
    }
}
