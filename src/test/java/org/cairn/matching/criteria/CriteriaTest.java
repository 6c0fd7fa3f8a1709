package org.cairn.matching.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CriteriaTest {

    private static final Words WORDS = new Words() {
        @Override
        public String question(String question) {
            return Words.split(question);
        }

        @Override
        public String answer(String question, String value) {
            return Words.split(value);
        }
    };

    @ParameterizedTest(name = "{0}: {1} and {2}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "overlap | research;workAndFamily;clinicalExperience;leadership | leadership;research;clinicalExperience"
                        + " | 750 | 3 of the 4 things wished for (clinical experience, leadership, research)",
                "overlap | research | RESEARCH | 1000 | what is wished for (research)",
                "overlap | research | leadership | 0 | none of what is wished for (research)",
                "wished | familyMedicine;surgery | surgery | 1000 | surgery is among the wishes",
                "wished | familyMedicine;surgery | dermatology | 0"
                        + " | dermatology is not among the wishes (family medicine, surgery)",
                "anyShared | English;Somali | Somali;Hmong | 1000 | in common: Somali",
                "anyShared | English | Hmong | 0 | nothing in common",
                "equal | duluth | duluth | 1000 | the same for both (duluth)",
                "equal | duluth;mankato | mankato;duluth | 1000 | the same for both (duluth, mankato)",
                "equal | duluth | mankato | 0 | not the same (mentee duluth, mentor mankato)",
                "different | first | second | 1000 | different, as wanted (mentee first, mentor second)",
                "different | first | first | 0 | the same for both (first), where a difference is wanted",
                "mentorAtLeast | 3 | 3 | 1000 | at least as wanted (3 for the mentor, 3 for the mentee)",
                "mentorAtLeast | 3 | 2 | 0 | less than wanted (2 for the mentor, 3 for the mentee)",
                "mentorAtLeast | three | 2 | - | -",
                "mentorAtMost | 3 | 2 | 1000 | at most as wanted (2 for the mentor, 3 for the mentee)",
                "mentorAtMost | 3 | 4 | 0 | more than wanted (4 for the mentor, 3 for the mentee)",
                "nearest | 30 | 30 | 1000 | the same for both (30)",
                "nearest | 30 | 33 | 250 | 3 apart (mentee 30, mentor 33)",
                "compatible | video | video | 1000 | video suits both",
                "compatible | either | inPerson | 1000 | in person suits both",
                "compatible | either | either | 1000 | both are open to everything",
                "compatible | inPerson | video | 0 | they do not go together (mentee in person, mentor video)",
                "overlap | - | research | - | -",
                "overlap | research | - | - | -",
                "equal | noPreference | duluth | - | -",
                "equal | No preference | duluth | - | -",
            })
    void each_comparison_has_a_share_and_a_sentence(
            String comparison,
            @Nullable String mentee,
            @Nullable String mentor,
            @Nullable Integer share,
            @Nullable String sentence) {
        Criteria criteria = criteria(row("question", comparison, 100));

        Comparisons compared = compare(criteria, answers("question", mentee), answers("question", mentor));

        if (share == null) {
            assertThat(compared.fit(0, 0, WORDS).points()).isEmpty();
            assertThat(compared.score(0, 0)).isEqualTo(Comparisons.NOTHING_KNOWN);
        } else {
            assertThat(compared.score(0, 0)).isEqualTo(share);
            assertThat(compared.fit(0, 0, WORDS).points())
                    .singleElement()
                    .extracting(Fit.Points::sentence)
                    .isEqualTo("Question: " + sentence);
        }
    }

    @ParameterizedTest(name = "{0} {1} and {2} {3}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "duluth | inPerson | duluth | either | 1000 | both are in duluth",
                "duluth | video | mankato | either | 1000"
                        + " | both can meet by video (mentee duluth, mentor mankato)",
                "duluth | inPerson | mankato | either | 0"
                        + " | far apart, and not both by video (mentee duluth, mentor mankato)",
                "duluth | inPerson | duluth | video | 0"
                        + " | both are in duluth, but one wants to meet in person and the other by video",
                "duluth | video | duluth | either | 1000 | both are in duluth and can meet by video",
                "elsewhere | inPerson | elsewhere | inPerson | 0"
                        + " | far apart, and not both by video (mentee elsewhere, mentor elsewhere)",
                "duluth | - | mankato | - | 1000 | both can meet by video (mentee duluth, mentor mankato)",
            })
    void two_can_reach_each_other_in_one_region_or_by_video(
            String region,
            @Nullable String meeting,
            String otherRegion,
            @Nullable String otherMeeting,
            int share,
            String sentence) {
        Criteria criteria = criteria(row("region", "nearOrVirtual", 100));
        Map<String, Object> mentee = answers("region", region);
        mentee.putAll(answers("meeting", meeting));
        Map<String, Object> mentor = answers("region", otherRegion);
        mentor.putAll(answers("meeting", otherMeeting));

        Comparisons compared = compare(criteria, mentee, mentor);

        assertThat(compared.score(0, 0)).isEqualTo(share);
        assertThat(compared.fit(0, 0, WORDS).points().get(0).sentence()).isEqualTo("Region: " + sentence);
    }

    @ParameterizedTest(name = "{0}: {1} and {2}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "overlap | research;workAndFamily | research | You asked for research, and that is something {partner}"
                        + " offers. | {partner} asked for research, and that is something you offer.",
                "overlap | research | leadership | - | -",
                "wished | surgery | surgery | You asked for surgery, and that is what {partner} brings."
                        + " | {partner} asked for surgery, and that is what you bring.",
                "anyShared | English;Somali | Somali;English | You share English and Somali (question)."
                        + " | You share English and Somali (question).",
                "equal | first | first | You both answered first (question). | You both answered first (question).",
                "different | first | second"
                        + " | You differ where that is good: you answered first, {partner} second (question)."
                        + " | You differ where that is good: {partner} answered first, you second (question).",
                "mentorAtLeast | 3 | 5 | You hoped for at least 3, and {partner} said 5 (question)."
                        + " | {partner} hoped for at least 3, and you said 5 (question).",
                "mentorAtMost | 3 | 2 | You hoped for at most 3, and {partner} said 2 (question)."
                        + " | {partner} hoped for at most 3, and you said 2 (question).",
                "nearest | 30 | 30 | You both said 30 (question). | You both said 30 (question).",
                "nearest | 30 | 31 | You said 30 and {partner} 31, which is close (question)."
                        + " | {partner} said 30 and you 31, which is close (question).",
                "nearest | 30 | 33 | - | -",
                "compatible | either | inPerson | in person suits you both. | in person suits you both.",
                "compatible | either | either | - | -",
                "namedWish | dr. mentor | - | You asked for {partner} by name. | {partner} asked for you by name.",
                "namedExclusion | somebody | - | - | -",
            })
    void each_comparison_tells_the_two_what_speaks_for_them_and_nothing_else(
            String comparison,
            String mentee,
            @Nullable String mentor,
            @Nullable String toMentee,
            @Nullable String toMentor) {
        Criteria criteria = criteria(row("question", comparison, 100));

        Comparisons compared = compare(criteria, answers("question", mentee), answers("question", mentor));

        assertThat(compared.fit(0, 0, WORDS).points())
                .singleElement()
                .extracting(Fit.Points::spoken)
                .isEqualTo(new Spoken(toMentee == null ? "" : toMentee, toMentor == null ? "" : toMentor));
    }

    @ParameterizedTest(name = "{0} {1} and {2} {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "duluth | inPerson | duluth | either"
                        + " | You are both in the same region (duluth), so you can meet in person."
                        + " | You are close enough to each other to meet in person.",
                "duluth | video | mankato | either | You can both meet by video. | You can both meet by video.",
                "duluth | video | duluth | either | You can both meet by video. | You can both meet by video.",
            })
    void a_mentor_is_told_no_place(
            String region, String meeting, String otherRegion, String otherMeeting, String toMentee, String toMentor) {
        Map<String, Object> mentee = answers("region", region);
        mentee.putAll(answers("meeting", meeting));
        Map<String, Object> mentor = answers("region", otherRegion);
        mentor.putAll(answers("meeting", otherMeeting));

        Fit fit = compare(criteria(row("region", "nearOrVirtual", 100)), mentee, mentor)
                .fit(0, 0, WORDS);

        assertThat(fit.points().get(0).spoken()).isEqualTo(new Spoken(toMentee, toMentor));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Research | Research | You want help with research, and {partner} offers it.",
                "Research;MCAT and coursework;Clinical experience | Research;MCAT and coursework"
                        + " | You want help with MCAT and coursework as well as research, and {partner} offers both.",
                "A one;B two;C three | A one;B two;C three"
                        + " | You want help with a one, b two, and c three, and {partner} offers all of it.",
            })
    void the_author_of_a_question_may_say_it_in_other_words(String mentee, String mentor, String sentence) {
        Words authored = new Words() {
            @Override
            public String question(String question) {
                return question;
            }

            @Override
            public String answer(String question, String value) {
                return value;
            }

            @Override
            public Spoken told(String question) {
                return Spoken.both("You want help with {answers}, and {partner} offers {it}.");
            }
        };

        Fit fit = compare(criteria(row("help", "overlap", 1)), answers("help", mentee), answers("help", mentor))
                .fit(0, 0, authored);

        assertThat(fit.points().get(0).spoken().toMentee()).isEqualTo(sentence);
    }

    @Test
    void people_can_be_wished_for_and_ruled_out_by_name_or_address() {
        Criteria wish = criteria(row("wish", "namedWish", 100));
        Criteria exclusion = criteria(hard(row("not", "namedExclusion", 100)));

        assertThat(compare(wish, answers("wish", "dr. mentor"), Map.of()).score(0, 0))
                .isEqualTo(1000);
        assertThat(compare(wish, answers("wish", "Somebody Else"), Map.of()).score(0, 0))
                .isZero();
        assertThat(compare(exclusion, answers("not", "mentor@example.org"), Map.of())
                        .score(0, 0))
                .isEqualTo(Comparisons.IMPOSSIBLE);
        assertThat(compare(exclusion, answers("not", "other@example.org"), Map.of())
                        .score(0, 0))
                .isEqualTo(1000);
    }

    @Test
    void a_hard_rule_makes_a_pair_impossible_and_says_which_it_was() {
        Criteria criteria = criteria(hard(row("meeting", "compatible", 0)), row("help", "overlap", 100));

        Comparisons apart = compare(criteria, answers("meeting", "inPerson"), answers("meeting", "video"));
        Comparisons together = compare(criteria, answers("meeting", "either"), answers("meeting", "video"));

        assertThat(apart.score(0, 0)).isEqualTo(Comparisons.IMPOSSIBLE);
        assertThat(apart.obstacle(0, 0, WORDS))
                .contains("Meeting: they do not go together (mentee in person, mentor video)");
        assertThat(together.obstacle(0, 0, WORDS)).isEmpty();
        assertThat(together.fit(0, 0, WORDS).passed()).containsExactly("Meeting: video suits both");
    }

    @Test
    void a_hard_rule_does_not_apply_to_who_left_the_question_blank() {
        Criteria criteria = criteria(hard(row("meeting", "compatible", 50)));

        assertThat(compare(criteria, Map.of(), answers("meeting", "video")).score(0, 0))
                .isEqualTo(Comparisons.NOTHING_KNOWN);
    }

    @Test
    void a_blank_changes_neither_up_nor_down() {
        Criteria criteria = criteria(row("help", "overlap", 300), row("region", "equal", 200));
        Map<String, Object> mentee = answers("help", "research;leadership");
        Map<String, Object> elsewhere = answers("help", "research");
        elsewhere.putAll(answers("region", "duluth"));

        int blank = compare(criteria, mentee, elsewhere).score(0, 0);
        int neverAsked = compare(criteria(row("help", "overlap", 300)), mentee, elsewhere)
                .score(0, 0);

        assertThat(blank).isEqualTo(neverAsked).isEqualTo(500);
    }

    @Test
    void points_add_up_to_the_score_with_the_weightiest_first() {
        Criteria criteria = criteria(
                row("c", "overlap", 77), row("a", "overlap", 350), row("b", "overlap", 251), row("d", "overlap", 1));
        Map<String, Object> mentee = new HashMap<>();
        Map<String, Object> mentor = new HashMap<>();
        for (String question : List.of("a", "b", "c", "d")) {
            mentee.putAll(answers(question, "x;y;z"));
            mentor.putAll(answers(question, "x;y"));
        }

        Fit fit = compare(criteria, mentee, mentor).fit(0, 0, WORDS);

        assertThat(fit.score()).isEqualTo(666);
        assertThat(fit.points().stream().mapToInt(Fit.Points::points).sum()).isEqualTo(fit.score());
        assertThat(fit.points()).extracting(Fit.Points::most).containsExactly(515, 370, 113, 2);
    }

    @Test
    void an_identity_counts_only_for_who_asked_and_is_marked_confidential() {
        Criteria criteria = criteria(
                row("help", "overlap", 100), onlyIfAsked(row("background", "overlap", 900), "sharedBackground"));
        Map<String, Object> mentor = answers("help", "research");
        mentor.putAll(answers("background", "somali"));
        Map<String, Object> asks = answers("help", "research");
        asks.putAll(answers("background", "hmong"));
        Map<String, Object> doesNot = new HashMap<>(asks);
        asks.putAll(answers("sharedBackground", "yes"));
        doesNot.putAll(answers("sharedBackground", "no"));

        assertThat(compare(criteria, asks, mentor).score(0, 0)).isEqualTo(100);
        assertThat(compare(criteria, doesNot, mentor).score(0, 0)).isEqualTo(1000);
        assertThat(compare(criteria, asks, mentor).fit(0, 0, WORDS).points())
                .extracting(Fit.Points::confidential)
                .containsExactly(true, false);
    }

    @Test
    void the_two_are_told_nothing_of_what_was_asked_for_in_confidence() {
        Criteria criteria = criteria(onlyIfAsked(row("background", "overlap", 900), "sharedBackground"));
        Map<String, Object> asks = answers("background", "hmong");
        asks.putAll(answers("sharedBackground", "yes"));

        Fit fit = compare(criteria, asks, answers("background", "hmong")).fit(0, 0, WORDS);

        assertThat(fit.score()).isEqualTo(1000);
        assertThat(fit.points().get(0).spoken()).isEqualTo(Spoken.NOTHING);
    }

    @Test
    void flipping_an_identity_that_nobody_asked_for_changes_no_score_and_no_sentence() {
        Criteria criteria = criteria(
                row("help", "overlap", 350),
                onlyIfAsked(row("background", "overlap", 250), "sharedBackground"),
                onlyIfAsked(row("languages", "anyShared", 50), "sharedBackground"));
        Random random = new Random(7);
        for (int trial = 0; trial < 500; trial++) {
            Map<String, Object> mentor =
                    answers("help", oneOf(random, "research;leadership", "research", "leadership"));
            mentor.putAll(answers("background", oneOf(random, "somali", "hmong", "white;somali")));
            mentor.putAll(answers("languages", oneOf(random, "English", "Hmong", "Somali;English")));
            Map<String, Object> mentee = answers("help", oneOf(random, "research;leadership", "leadership"));
            mentee.putAll(answers("sharedBackground", oneOf(random, "no", "noPreference", "")));
            Map<String, Object> flipped = new HashMap<>(mentee);
            mentee.putAll(answers("background", "somali"));
            mentee.putAll(answers("languages", "Somali"));
            flipped.putAll(answers("background", "white"));
            flipped.putAll(answers("languages", "English"));

            assertThat(compare(criteria, flipped, mentor).fit(0, 0, WORDS))
                    .isEqualTo(compare(criteria, mentee, mentor).fit(0, 0, WORDS));
        }
    }

    @Test
    void a_row_that_cannot_work_is_refused_with_its_number_and_the_remedy() {
        assertThatThrownBy(() -> criteria(row("help", "overlap", 1), row("help", "similar", 1)))
                .isInstanceOf(CriteriaRefused.class)
                .hasMessageStartingWith("Row 2 of the matching criteria: there is no comparison “similar”. Write one of"
                        + " anyShared, compatible, different, equal, mentorAtLeast, mentorAtMost, namedExclusion,"
                        + " namedWish, nearOrVirtual, nearest, overlap, wished.");
        assertThatThrownBy(() -> criteria(row("help", "overlap", 1001)))
                .hasMessage(
                        "Row 1 of the matching criteria: the weight is “1001”. Write a whole number from 0 to 1000.");
        assertThatThrownBy(() -> criteria(row("help", "overlap", "heavy"))).hasMessageContaining("“heavy”");
        assertThatThrownBy(() -> criteria(row("help", "overlap", 0.5))).hasMessageContaining("“0.5”");
        assertThatThrownBy(() -> criteria(row(" ", "overlap", 1))).hasMessageContaining("the column question is empty");
        Map<String, Object> maybe = row("help", "overlap", 1);
        maybe.put("hard", "maybe");
        assertThatThrownBy(() -> criteria(maybe)).hasMessageContaining("“maybe”. Write true or false.");
    }

    @Test
    void a_row_about_a_question_that_nobody_is_asked_is_refused() {
        Map<String, Object> wished = row("specialties", "wished", 1);
        wished.put("other", "specialty");
        Set<String> menteeQuestions = Set.of("specialties", "help");
        Set<String> mentorQuestions = Set.of("specialty", "help");

        assertThatCode(() -> criteria(wished, row("help", "overlap", 1)).check(menteeQuestions, mentorQuestions))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> criteria(row("specialties", "wished", 1)).check(menteeQuestions, mentorQuestions))
                .isInstanceOf(CriteriaRefused.class)
                .hasMessage("Row 1 of the matching criteria: the sign-up form of the mentors has no question"
                        + " “specialties” (column other). Add a field with that key to the form, or write one of help,"
                        + " specialty.");
        assertThatThrownBy(() -> criteria(onlyIfAsked(row("help", "overlap", 1), "asked"))
                        .check(menteeQuestions, mentorQuestions))
                .hasMessageContaining("no question “asked” (column onlyIfAsked)");
    }

    private static String oneOf(Random random, String... values) {
        return values[random.nextInt(values.length)];
    }

    private static Comparisons compare(Criteria criteria, Map<String, Object> mentee, Map<String, Object> mentor) {
        return new Comparisons(
                criteria,
                List.of(new Person(UUID.randomUUID(), "Ana Mentee", "ana@example.org", mentee)),
                List.of(new Person(UUID.randomUUID(), "Dr. Mentor", "mentor@example.org", mentor)));
    }

    private static Map<String, Object> answers(String question, @Nullable String values) {
        Map<String, Object> answers = new HashMap<>();
        if (values != null) {
            answers.put(question, values.contains(";") ? new ArrayList<>(List.of(values.split(";"))) : values);
        }
        return answers;
    }

    @SafeVarargs
    private static Criteria criteria(Map<String, Object>... rows) {
        return Criteria.read(List.of(rows));
    }

    private static Map<String, Object> row(String question, String comparison, Object weight) {
        return new HashMap<>(Map.of("question", question, "comparison", comparison, "weight", weight));
    }

    private static Map<String, Object> hard(Map<String, Object> row) {
        row.put("hard", true);
        return row;
    }

    private static Map<String, Object> onlyIfAsked(Map<String, Object> row, String question) {
        row.put("onlyIfAsked", question);
        return row;
    }
}
