package org.cairn.yearend;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.cairn.form.SubmissionId;
import org.cairn.program.ProgramYearId;
import org.cairn.signup.SignUpId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what people say at the end of a year in groups. */
@Component
@Transactional
public class CohortReviewDesk {

    private final JdbcClient database;
    private final Clock clock;

    CohortReviewDesk(JdbcClient database, Clock clock) {
        this.clock = clock;
        this.database = database;
    }

    /**
     * Keeps what somebody said; late words too. The first of a person count.
     *
     * @param choices the answers to choice fields, by key; no words
     */
    public void answer(ProgramYearId year, SignUpId who, SubmissionId submission, Map<String, Object> choices) {
        database.sql(
                        """
                        insert into cohort_review
                          (program_year, sign_up, submission, worth, belong, lead, stays, topics, answered_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                .params(
                        year.value(),
                        who.value(),
                        submission.value(),
                        points(choices.get("worth")),
                        points(choices.get("belong")),
                        Objects.toString(choices.get("lead"), ""),
                        Objects.toString(choices.get("stays"), ""),
                        topics(choices.get("topics")),
                        Timestamp.from(clock.instant()))
                .update();
    }

    /** Everything that was said about a year. */
    @Transactional(readOnly = true)
    public List<CohortReview> of(ProgramYearId year) {
        return database.sql(
                        """
                        select sign_up, worth, belong, lead, stays, topics, submission, answered_at from cohort_review
                         where program_year = ?""")
                .param(year.value())
                .query((row, number) -> new CohortReview(
                        new SignUpId(row.getObject(1, UUID.class)),
                        new SubmissionId(row.getObject(7, UUID.class)),
                        row.getTimestamp(8).toInstant(),
                        row.getInt(2),
                        row.getInt(3),
                        row.getString(4),
                        row.getString(5),
                        List.of((String[]) row.getArray(6).getArray())))
                .list();
    }

    private static int points(@Nullable Object choice) {
        String said = Objects.toString(choice, "");
        return said.matches("[1-5]") ? Integer.parseInt(said) : 0;
    }

    private static String[] topics(@Nullable Object choice) {
        return choice instanceof Collection<?> several
                ? several.stream().map(String::valueOf).toArray(String[]::new)
                : new String[0];
    }
}
