package org.cairn.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswersTest {

    private static final String TEXT = "{'type': 'textfield', 'key': 'x', 'label': 'Name'}";
    private static final String AREA = "{'type': 'textarea', 'key': 'x', 'label': 'Words'}";
    private static final String NUMBER = "{'type': 'number', 'key': 'x', 'label': 'How many'}";
    private static final String WHOLE = "{'type': 'number', 'key': 'x', 'label': 'How many', 'decimalDigits': 0}";
    private static final String BOX = "{'type': 'checkbox', 'key': 'x', 'label': 'Yes'}";
    private static final String DAY = "{'type': 'datetime', 'key': 'x', 'subtype': 'date', 'dateLabel': 'Day'}";
    private static final String MANY = "{'type': 'checklist', 'key': 'x', 'label': 'Help', 'values': ["
            + "{'value': 'career', 'label': 'Career'}, {'value': 'wellness', 'label': 'Wellness'}]}";

    private final FormDesk desk = Fixtures.desk();

    @Test
    void a_line_has_no_blanks_around_it_and_no_line_ends_in_it() {
        assertThat(answer(TEXT, "  Ana\r\nDiaz\t ")).isEqualTo("Ana Diaz");
    }

    @Test
    void a_text_has_one_kind_of_line_end_and_nothing_that_cannot_be_seen() {
        assertThat(answer(AREA, "one\r\ntwo\rthree\u2028four\u0000\u0007 \ud800five "))
                .isEqualTo("one\ntwo\nthree\nfour five");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3|3",
                "' 3 '|3",
                "+3|3",
                "-2|-2",
                "2.50|2.5",
                "'2,5'|2.5",
                "1 500|1500",
                "'1\u00a0500'|1500",
                ".5|0.5",
                "007|7"
            })
    void a_number_may_have_stray_blanks_and_a_comma_or_a_point(String written, BigDecimal number) {
        assertThat(new BigDecimal(String.valueOf(answer(NUMBER, written)))).isEqualByComparingTo(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lots",
                "3 or 4",
                "1e5",
                "--3",
                "3.4.5",
                "٣٤x",
                "NaN",
                "Infinity",
                "0x10",
                "1,234,567",
                "1.234.567"
            })
    void what_is_no_number_is_refused_with_an_example(String written) {
        assertThat(refusal(NUMBER, written))
                .startsWith("“How many” must be a number")
                .contains("such as");
    }

    @Test
    void a_comma_before_three_digits_of_a_whole_number_is_asked_about_and_not_guessed() {
        assertThat(refusal(WHOLE, "1,500"))
                .isEqualTo("“How many” must be a number without signs between the thousands, such as 1500.");
    }

    @Property
    void whole_numbers_come_through(@ForAll @IntRange(min = -1_000_000, max = 1_000_000) int number) {
        assertThat(answer(NUMBER, String.valueOf(number))).isEqualTo((long) number);
        assertThat(answer(NUMBER, number)).isEqualTo((long) number);
    }

    @Property
    void decimals_come_through_digit_for_digit(
            @ForAll @BigRange(min = "-99999", max = "99999") @Scale(4) BigDecimal number) {
        assertThat(new BigDecimal(
                        String.valueOf(answer(NUMBER, number.toPlainString().replace('.', ',')))))
                .isEqualByComparingTo(number);
    }

    @Test
    void a_box_that_is_not_sent_is_not_ticked() {
        Form form = Fixtures.form(BOX);

        assertThat(desk.raw(form, Map.of())).containsEntry("x", false);
        assertThat(desk.raw(form, Map.of("x", new String[] {"true"}))).containsEntry("x", "true");
        assertThat(answer(BOX, "true")).isEqualTo(true);
        assertThat(answer(BOX, true)).isEqualTo(true);
        assertThat(refusal(BOX, "perhaps")).isEqualTo("“Yes” can be ticked or not, nothing else.");
    }

    @Test
    void several_choices_come_as_a_list_without_repetition_whoever_sends_them() {
        assertThat(answer(MANY, List.of("career", "career", "wellness"))).isEqualTo(List.of("career", "wellness"));
        assertThat(answer(MANY, "[\"wellness\"]")).isEqualTo(List.of("wellness"));
        assertThat(answer(MANY, "career")).isEqualTo(List.of("career"));
        assertThat(refusal(MANY, List.of("career", "money"))).contains("does not offer that answer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-09-01", " 2026-09-01 "})
    void a_day_is_kept_as_iso_text(String written) {
        assertThat(answer(DAY, written)).isEqualTo("2026-09-01");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-30", "09/01/2026", "tomorrow", "2026-09-01T00:00:00Z", "26-09-01", "+12026-09-01"})
    void what_is_no_day_is_refused_with_an_example(String written) {
        assertThat(refusal(DAY, written)).isEqualTo("“Day” must be a day, written as year-month-day, like 2027-03-20.");
    }

    @Property(tries = 300)
    void whatever_is_sent_is_an_answer_or_a_mistake_and_never_a_defect(@ForAll String sent) {
        for (String question : List.of(TEXT, AREA, NUMBER, WHOLE, BOX, DAY, MANY)) {
            Checked checked = desk.check(Fixtures.form(question), Map.of(), Map.of("x", sent));

            assertThat(checked.mistakes()).hasSizeLessThan(2).allMatch(mistake -> mistake.key()
                    .equals("x"));
            assertThat(Json.write(checked.answers())).doesNotContain("\\u0000");
        }
    }

    private Object answer(String question, Object sent) {
        Checked checked = desk.check(Fixtures.form(question), Map.of(), Map.of("x", sent));
        assertThat(checked.mistakes()).isEmpty();
        return checked.answers().get("x");
    }

    private String refusal(String question, Object sent) {
        List<Mistake> mistakes =
                desk.check(Fixtures.form(question), Map.of(), Map.of("x", sent)).mistakes();
        assertThat(mistakes).hasSize(1);
        return mistakes.get(0).sentence();
    }
}
