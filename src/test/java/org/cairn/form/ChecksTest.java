package org.cairn.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChecksTest {

    private static final String ROLE = "{'type': 'radio', 'key': 'role', 'label': 'Role', 'values': ["
            + "{'value': 'mentor', 'label': 'Mentor'}, {'value': 'mentee', 'label': 'Mentee'}]}";
    private static final String CAPACITY = "{'type': 'number', 'key': 'capacity', 'label': 'How many',"
            + " 'validate': {'min': 1, 'max': 5}, 'conditional': {'hide': '=role != \\u0022mentor\\u0022'}}";

    private final FormDesk desk = Fixtures.desk();

    @Test
    void an_answer_to_a_hidden_question_is_not_taken() {
        Checked checked =
                desk.check(Fixtures.form(ROLE, CAPACITY), Map.of(), Map.of("role", "mentee", "capacity", "99"));

        assertThat(checked.accepted()).isTrue();
        assertThat(checked.answers()).containsOnlyKeys("role");
    }

    @Test
    void a_key_that_the_form_does_not_know_is_refused() {
        assertThat(mistakes(Map.of("role", "mentor", "admin", "true"), ROLE))
                .containsExactly(new Mistake("admin", "This form has no field “admin”."));
    }

    @Test
    void a_key_within_a_group_that_the_form_does_not_know_is_refused() {
        String city = "{'type': 'textfield', 'key': 'home.city', 'label': 'City'}";

        assertThat(mistakes(Map.of("home", Map.of("city", "Duluth", "owner", "x")), city))
                .extracting(Mistake::key)
                .containsExactly("home.owner");
        assertThat(mistakes(Map.of("home", Map.of("city", "Duluth")), city)).isEmpty();
        assertThat(mistakes(Map.of("home.city", "Duluth"), city)).isEmpty();
    }

    @Test
    void a_choice_that_is_not_offered_is_refused() {
        assertThat(mistakes(Map.of("role", "admin"), ROLE))
                .containsExactly(
                        new Mistake("role", "“Role” does not offer that answer. Please choose one of those shown."));
    }

    @Test
    void a_choice_of_an_earlier_option_of_a_variable_is_refused() {
        Form form = Fixtures.form("{'type': 'select', 'key': 'mentor', 'label': 'Mentor', 'valuesKey': 'mentors'}");
        Map<String, Object> values = Map.of("mentors", List.of(Map.of("value", "1", "label", "Ana")));

        assertThat(desk.check(form, values, Map.of("mentor", "1")).accepted()).isTrue();
        assertThat(desk.check(form, values, Map.of("mentor", "2")).accepted()).isFalse();
    }

    @Test
    void what_is_disabled_is_not_submitted_and_what_is_read_only_keeps_its_value() {
        Form form = Fixtures.form(
                "{'type': 'textfield', 'key': 'a', 'label': 'A', 'disabled': true}",
                "{'type': 'textfield', 'key': 'b', 'label': 'B', 'readonly': true}",
                "{'type': 'textfield', 'key': 'c', 'label': 'C', 'readonly': '=b = \\u0022fixed\\u0022'}");

        Checked checked = desk.check(
                form,
                Map.of("a", "old", "b", "fixed", "c", "kept"),
                Map.of("a", "new", "b", "changed", "c", "changed"));

        assertThat(checked.answers()).isEqualTo(Map.of("b", "fixed", "c", "kept"));
    }

    @Test
    void what_is_computed_is_never_taken_from_the_sender() {
        Form form = Fixtures.form(
                "{'type': 'number', 'key': 'a', 'label': 'A'}",
                "{'type': 'expression', 'key': 'twice', 'expression': '=a * 2', 'computeOn': 'change'}");

        assertThat(desk.check(form, Map.of(), Map.of("a", 2, "twice", 99)).answers())
                .isEqualTo(Map.of("a", 2L, "twice", 4L));
    }

    @Test
    void a_question_that_came_up_after_the_page_was_shown_is_shown_before_anything_counts() {
        Form form = Fixtures.form(ROLE, CAPACITY);
        Map<String, Object> raw =
                desk.raw(form, Map.of("role", new String[] {"mentor"}, "_seen", new String[] {"role"}));

        assertThat(desk.check(form, Map.of(), raw).mistakes())
                .containsExactly(new Mistake(
                        "capacity",
                        "“How many” came up because of another answer. Please look at it and send again.",
                        true));
    }

    @Test
    void a_question_that_was_shown_and_left_open_is_left_open() {
        Form form = Fixtures.form(ROLE, CAPACITY);
        Map<String, Object> raw = desk.raw(
                form, Map.of("role", new String[] {"mentor"}, "capacity", new String[] {""}, "_seen", new String[] {
                    "role", "capacity"
                }));

        assertThat(desk.check(form, Map.of(), raw).accepted()).isTrue();
    }

    @Test
    void a_refusal_across_fields_speaks_while_it_shows() {
        String[] dates = {
            "{'type': 'datetime', 'key': 'opens', 'subtype': 'date', 'dateLabel': 'Opens'}",
            "{'type': 'datetime', 'key': 'closes', 'subtype': 'date', 'dateLabel': 'Closes'}",
            "{'type': 'text', 'text': '**It closes before it opens.** Choose a later day.', 'properties': {'refusal': 'true',"
                    + " 'beside': 'opens'}, 'conditional': {'hide': '=opens = null or closes = null or date(closes) > date(opens)'}}"
        };

        assertThat(mistakes(Map.of("opens", "2026-09-02", "closes", "2026-09-01"), dates))
                .containsExactly(new Mistake("opens", "It closes before it opens. Choose a later day."));
        assertThat(mistakes(Map.of("opens", "2026-09-01", "closes", "2026-09-02"), dates))
                .isEmpty();
        assertThat(mistakes(Map.of("opens", "2026-09-01"), dates)).isEmpty();
    }

    @Test
    void a_refusal_without_a_place_stands_beside_the_question_before_it() {
        assertThat(mistakes(
                        Map.of("role", "mentor"),
                        ROLE,
                        "{'type': 'text', 'text': 'Not now.', 'properties': {'refusal': 'true'},"
                                + " 'conditional': {'hide': '=role != \\u0022mentor\\u0022'}}"))
                .containsExactly(new Mistake("role", "Not now."));
    }

    @Test
    void words_have_an_end_even_if_their_author_set_none() {
        String line = "{'type': 'textfield', 'key': 'x', 'label': 'Line'}";
        String text = "{'type': 'textarea', 'key': 'x', 'label': 'Text'}";

        assertThat(mistakes(Map.of("x", "a".repeat(1000)), line)).isEmpty();
        assertThat(mistakes(Map.of("x", "a".repeat(1001)), line))
                .extracting(Mistake::sentence)
                .containsExactly("“Line” may have 1000 characters at most; these are 1001.");
        assertThat(mistakes(Map.of("x", "a".repeat(10_000)), text)).isEmpty();
        assertThat(mistakes(Map.of("x", "a".repeat(10_001)), text)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0|“How many” must be 1 or more.",
                "6|“How many” must be 5 or less.",
                "2.5|“How many” must be a whole number.",
                "''|“How many” needs an answer."
            })
    void a_wrong_number_hears_its_limit(String sent, String sentence) {
        assertThat(mistakes(
                        Map.of("n", sent),
                        "{'type': 'number', 'key': 'n', 'label': 'How many', 'decimalDigits': 0,"
                                + " 'validate': {'required': true, 'min': 1, 'max': '=2 + 3'}}"))
                .extracting(Mistake::sentence)
                .containsExactly(sentence);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ana", "ana@", "ana@example", "a b@example.org", "<ana@example.org>"})
    void an_address_that_mail_cannot_reach_is_refused(String address) {
        assertThat(
                        mistakes(
                                Map.of("email", address),
                                "{'type': 'textfield', 'key': 'email', 'label': 'Email', 'validate': {'validationType': 'email'}}"))
                .extracting(Mistake::sentence)
                .containsExactly("“Email” must be an email address, like name@example.org.");
    }

    @Test
    void a_telephone_number_is_kept_without_its_fillers() {
        Form form = Fixtures.form(
                "{'type': 'textfield', 'key': 'phone', 'label': 'Phone', 'validate': {'validationType': 'phone'}}");

        assertThat(desk.check(form, Map.of(), Map.of("phone", "+1 (612) 555-0100"))
                        .answers())
                .isEqualTo(Map.of("phone", "+16125550100"));
        assertThat(desk.check(form, Map.of(), Map.of("phone", "555-0100")).accepted())
                .isFalse();
    }

    @Test
    void a_day_that_must_not_be_past_may_be_today_anywhere_on_earth() {
        String day =
                "{'type': 'datetime', 'key': 'day', 'subtype': 'date', 'dateLabel': 'Day', 'disallowPassedDates': true}";

        assertThat(mistakes(Map.of("day", "2026-09-01"), day)).isEmpty();
        assertThat(mistakes(Map.of("day", "2026-08-31"), day))
                .containsExactly(new Mistake("day", "“Day” must not be in the past."));
    }

    @Test
    void a_question_that_must_be_answered_says_so() {
        assertThat(mistakes(
                        Map.of(),
                        "{'type': 'checkbox', 'key': 'a', 'label': 'I agree', 'validate': {'required': true}}",
                        "{'type': 'textfield', 'key': 'b', 'label': 'Your name', 'validate': {'required': true}}"))
                .containsExactly(
                        new Mistake("a", "“I agree” must be ticked."),
                        new Mistake("b", "“Your name” needs an answer."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"^(a+a+)+$", "^(a|b)*$", "^(a+)+\\\\1$"})
    @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void a_pattern_that_would_look_for_ever_gives_up(String pattern) {
        String words = "{'type': 'textarea', 'key': 'words', 'label': 'Words', 'validate': {'pattern': '%s'}}"
                .formatted(pattern);

        assertThat(mistakes(Map.of("words", "a".repeat(9_999) + "!"), words))
                .containsExactly(new Mistake("words", "“Words” is too long to be checked. Please write less."));
        assertThat(mistakes(Map.of("words", "aaaa"), words)).isEmpty();
    }

    @Test
    void answers_of_a_rest_client_may_be_typed() {
        Map<String, Object> raw = Map.of("role", "mentor", "capacity", 3);

        assertThat(desk.check(Fixtures.form(ROLE, CAPACITY), Map.of(), raw).answers())
                .isEqualTo(Map.of("role", "mentor", "capacity", 3L));
    }

    private List<Mistake> mistakes(Map<String, Object> raw, String... components) {
        return desk.check(Fixtures.form(Arrays.copyOf(components, components.length)), Map.of(), raw)
                .mistakes();
    }
}
