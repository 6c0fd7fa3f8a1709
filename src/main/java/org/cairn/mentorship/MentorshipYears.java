package org.cairn.mentorship;

import java.time.Period;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The years of mentorships that were followed by another. Written once, never changed. */
@Repository
class MentorshipYears {

    private final JdbcClient database;

    MentorshipYears(JdbcClient database) {
        this.database = database;
    }

    /** Keeps the present year, which another is about to follow. */
    void keep(Mentorship present) {
        database.sql(
                        "insert into mentorship_year (mentorship, number, begun_on, ended_on, rhythm) values (?, ?, ?, ?, ?)")
                .params(
                        present.id().value(),
                        present.number(),
                        present.yearBegunOn(),
                        present.endsOn(),
                        present.rhythm().toString())
                .update();
    }

    List<MentorshipYear> of(MentorshipId id) {
        return database.sql("select * from mentorship_year where mentorship = ? order by number")
                .param(id.value())
                .query((row, at) -> new MentorshipYear(
                        row.getInt("number"),
                        row.getDate("begun_on").toLocalDate(),
                        row.getDate("ended_on").toLocalDate(),
                        Period.parse(row.getString("rhythm"))))
                .list();
    }
}
