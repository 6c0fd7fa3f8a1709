package org.cairn.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairn.testing.CairnTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@CairnTest
class SubmissionsTest {

    @Autowired
    FormDesk forms;

    @Autowired
    JdbcTemplate database;

    @Test
    void what_was_answered_is_found_again_in_its_types() {
        Map<String, Object> answers = Map.of(
                "name",
                "Ana “O’Neil” <script>",
                "capacity",
                3L,
                "hours",
                new BigDecimal("1.50"),
                "agreement",
                true,
                "help",
                List.of("career", "applicationsAndInterviews"),
                "home",
                Map.of("city", "Duluth"));

        SubmissionId id = forms.record("signUpMentor", "subject-1", "ana@example.org", answers);

        assertThat(forms.answers(id)).isEqualTo(answers);
    }

    @Test
    void who_answered_what_and_when_stands_beside_the_answers() {
        SubmissionId id = forms.record("signUpMentor", "subject-2", "ana@example.org", Map.of());

        assertThat(database.queryForMap(
                        "select form, subject, actor, submitted_at from submission where id = ?", id.value()))
                .containsEntry("form", "signUpMentor")
                .containsEntry("subject", "subject-2")
                .containsEntry("actor", "ana@example.org")
                .hasEntrySatisfying("submitted_at", at -> assertThat(at).isNotNull());
    }

    @Test
    void a_submission_that_was_never_recorded_is_unknown() {
        assertThatThrownBy(() -> forms.answers(new SubmissionId(UUID.randomUUID())))
                .isInstanceOf(UnknownSubmission.class);
    }
}
