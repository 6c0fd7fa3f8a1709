package org.cairn.formlink;

import java.util.List;
import org.cairn.kernel.Forgets;
import org.cairn.kernel.Traces;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The person's page, links and open forms go; what forms of others have told is forgotten with them, and those that are
 * still open name nobody.
 */
@Component
class ForgetsLinks implements Forgets {

    private static final List<String> OWN = List.of(
            "delete from personal_page where participant_id = ?::uuid",
            "delete from personal_form where participant_id = ?::uuid",
            "delete from letterbox where participant_id = ?::uuid");

    private final JdbcClient database;

    ForgetsLinks(JdbcClient database) {
        this.database = database;
    }

    @Override
    public void forget(Traces traces) {
        OWN.forEach(statement -> database.sql(statement).param(traces.who()).update());
        database.sql(
                        """
                        update personal_form set given = '{}'
                         where state <> 'OPEN' and coalesce(about, subject) = any(string_to_array(?, chr(10)))""")
                .param(traces.idLines())
                .update();
        record Given(String id, String values, boolean theirs) {}
        List<Given> named = database.sql(
                        """
                        select id::text as id, given::text as given,
                               coalesce(about, subject) = any(string_to_array(?, chr(10))) as theirs
                          from personal_form
                         where given::text ilike any(string_to_array(?, chr(10)))
                            or coalesce(about, subject) = any(string_to_array(?, chr(10)))""")
                .params(traces.idLines(), traces.likes(), traces.idLines())
                .query((row, number) ->
                        new Given(row.getString("id"), row.getString("given"), row.getBoolean("theirs")))
                .list();
        named.forEach(one -> database.sql("update personal_form set given = ?::jsonb where id = ?::uuid")
                .params(one.theirs() ? traces.withoutInTheirs(one.values()) : traces.without(one.values()), one.id())
                .update());
    }
}
