package org.cairn.session;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.cairn.form.SubmissionId;
import org.cairn.signup.SignUpId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who is expected at which session. A row a person: many answer at the same time. */
@Component
class Guests {

    private final JdbcClient database;

    Guests(JdbcClient database) {
        this.database = database;
    }

    List<Guest> of(SessionId session) {
        return database.sql(
                        """
                        select g.sign_up, g.comes, g.came, g.worth, g.feedback
                          from session_guest g join sign_up s on s.id = g.sign_up
                         where g.session = ? order by s.signed_up_at, s.id""")
                .param(session.value())
                .query((row, number) -> new Guest(
                        new SignUpId(row.getObject(1, UUID.class)),
                        (Boolean) row.getObject(2),
                        row.getBoolean(3),
                        (Integer) row.getObject(4),
                        submission(row.getObject(5, UUID.class))))
                .list();
    }

    private static @Nullable SubmissionId submission(@Nullable UUID id) {
        return id == null ? null : new SubmissionId(id);
    }

    void expect(SessionId session, Collection<SignUpId> people) {
        people.forEach(one -> database.sql(
                        "insert into session_guest (session, sign_up, came) values (?, ?, false) on conflict do nothing")
                .params(session.value(), one.value())
                .update());
    }

    void expectNoMore(SessionId session, SignUpId who) {
        database.sql("delete from session_guest where session = ? and sign_up = ?")
                .params(session.value(), who.value())
                .update();
    }

    void comes(SessionId session, SignUpId who, boolean comes) {
        database.sql("update session_guest set comes = ? where session = ? and sign_up = ?")
                .params(comes, session.value(), who.value())
                .update();
    }

    /** Who could come at one time may not be able to at another. */
    void haveNotSaid(SessionId session) {
        database.sql("update session_guest set comes = null where session = ?")
                .param(session.value())
                .update();
    }

    void came(SessionId session, Collection<SignUpId> people) {
        expect(session, people);
        people.forEach(one -> database.sql("update session_guest set came = true where session = ? and sign_up = ?")
                .params(session.value(), one.value())
                .update());
    }

    /** The first answer of a person counts. */
    void thought(SessionId session, SignUpId who, int worth, SubmissionId feedback) {
        database.sql(
                        """
                        update session_guest set worth = ?, feedback = ?
                         where session = ? and sign_up = ? and worth is null""")
                .params(worth, feedback.value(), session.value(), who.value())
                .update();
    }
}
