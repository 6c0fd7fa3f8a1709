package org.cairn.matching;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.cairn.kernel.Forgets;
import org.cairn.kernel.Traces;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A proposal stays as one that was made, with its score and its fate; why it fitted is told of nobody any more. */
@Component
class ForgetsProposals implements Forgets {

    private final JdbcClient database;

    ForgetsProposals(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Set<String> leads(Set<String> ids) {
        return new LinkedHashSet<>(database.sql(
                        """
                        with known as (select unnest(string_to_array(?, chr(10))) as id)
                        select id::text from matching_proposal
                         where mentor::text in (select id from known) or mentee::text in (select id from known)""")
                .param(String.join("\n", ids))
                .query(String.class)
                .list());
    }

    @Override
    public void forget(Traces traces) {
        database.sql(
                        """
                        update matching_proposal set reasons = '[]', passed = '[]', alternatives = '[]',
                               version = version + 1
                         where id::text = any(string_to_array(?, chr(10)))""")
                .param(traces.idLines())
                .update();
        forgetIn("matching_proposal", "reasons", traces);
        forgetIn("matching_proposal", "passed", traces);
        forgetIn("matching_proposal", "alternatives", traces);
        forgetIn("matching_round", "left_out", traces);
        database.sql("delete from matching_hold where participant = ?::uuid")
                .param(traces.who())
                .update();
        database.sql(
                        """
                        update matching_never set mentee = case when mentee = ?::uuid then ?::uuid else mentee end,
                               mentor = case when mentor = ?::uuid then ?::uuid else mentor end
                         where ?::uuid in (mentee, mentor)""")
                .params(traces.who(), traces.successor(), traces.who(), traces.successor(), traces.who())
                .update();
    }

    private void forgetIn(String table, String column, Traces traces) {
        record Told(String id, String words) {}
        List<Told> named = database.sql("select id::text as id, " + column + "::text as words from " + table + " where "
                        + column + "::text ilike any(string_to_array(?, chr(10)))")
                .param(traces.likes())
                .query((row, number) -> new Told(row.getString("id"), row.getString("words")))
                .list();
        named.forEach(one -> database.sql("update " + table + " set " + column + " = ?::jsonb where id = ?::uuid")
                .params(traces.without(one.words()), one.id())
                .update());
    }
}
