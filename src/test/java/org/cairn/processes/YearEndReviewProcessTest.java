package org.cairn.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.cairn.mentorship.MentorshipId;
import org.cairn.signup.Role;
import org.cairn.yearend.YearEndDesk;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class YearEndReviewProcessTest extends PairTest {

    @Autowired
    YearEndDesk yearEnds;

    @Autowired
    org.cairn.engine.ProcessDesk processes;

    YearEndReviewProcessTest() {
        super("year-end-review");
    }

    @Test
    void both_say_what_the_year_was_worth_and_no_answer_is_an_answer() {
        processes.start(
                "yearEndReview",
                pair.toString(),
                Map.of("mentorshipId", pair.toString(), "programYearId", year.toString()));
        live();
        assertThat(open()).containsExactly("reviewMentee", "reviewMentor");

        says(
                Role.MENTEE,
                Map.of(
                        "met_listens", "7",
                        "met_goals", "doesNotApply",
                        "change", "More time.",
                        "quote", "withoutName",
                        "admissions", java.util.List.of("applied")));
        while (asks(Role.MENTOR)) {
            next();
        }

        assertThat(passed(pair, "yearReviewed")).isTrue();
        assertThat(lettersTo(address(mentor))).contains("review-mentor", "review-reminder");
        assertThat(yearEnds.reviews(java.util.List.<MentorshipId>of(pair)))
                .singleElement()
                .satisfies(review -> {
                    assertThat(review.closed()).isTrue();
                    assertThat(review.answer(Role.MENTOR)).isEmpty();
                    assertThat(review.answer(Role.MENTEE)).hasValueSatisfying(said -> assertThat(said.choices())
                            .containsEntry("met_listens", "7")
                            .doesNotContainKey("change"));
                });
    }
}
