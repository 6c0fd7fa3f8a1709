package org.cairn.form;

import java.util.List;
import org.cairn.kernel.Forgets;
import org.cairn.kernel.Traces;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the person answered goes, and so do the coordinators' words about the person. What a partner answered is the
 * partner's and stays, without the name.
 */
@Component
class ForgetsAnswers implements Forgets {

    /** Who is no participant is called by an account; participants are called by an id. */
    private static final String ID = "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$";

    private final JdbcClient database;

    ForgetsAnswers(JdbcClient database) {
        this.database = database;
    }

    @Override
    public void forget(Traces traces) {
        database.sql(
                        """
                        update submission set answers = '{}'
                         where actor = ? or (subject = any(string_to_array(?, chr(10))) and actor !~ ?)""")
                .params(traces.who(), traces.idLines(), ID)
                .update();
        record Said(String id, String subject, String actor, String answers, boolean theirs) {}
        List<Said> named = database.sql(
                        """
                        select id::text as id, subject, actor, answers::text as answers,
                               subject = any(string_to_array(?, chr(10))) as theirs
                          from submission
                         where (subject || ' ' || actor || ' ' || answers::text) ilike any(string_to_array(?, chr(10)))
                            or subject = any(string_to_array(?, chr(10)))""")
                .params(traces.idLines(), traces.likes(), traces.idLines())
                .query((row, number) -> new Said(
                        row.getString("id"),
                        row.getString("subject"),
                        row.getString("actor"),
                        row.getString("answers"),
                        row.getBoolean("theirs")))
                .list();
        named.forEach(one -> database.sql(
                        "update submission set subject = ?, actor = ?, answers = ?::jsonb where id = ?::uuid")
                .params(
                        traces.without(one.subject()),
                        traces.without(one.actor()),
                        one.theirs() ? traces.withoutInTheirs(one.answers()) : traces.without(one.answers()),
                        one.id())
                .update());
    }
}
