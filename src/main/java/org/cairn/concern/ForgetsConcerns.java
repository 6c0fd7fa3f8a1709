package org.cairn.concern;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.cairn.kernel.Forgets;
import org.cairn.kernel.Traces;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What somebody told goes with them, and so do the notes about it. Where another one told something of them, “(somebody)”
 * stands for the name from then on.
 */
@Component
class ForgetsConcerns implements Forgets {

    private final JdbcClient database;
    private final Seal seal;

    ForgetsConcerns(JdbcClient database, Seal seal) {
        this.database = database;
        this.seal = seal;
    }

    @Override
    public Set<String> leads(Set<String> ids) {
        return new LinkedHashSet<>(database.sql(
                        """
                        with known as (select unnest(string_to_array(?, chr(10))) as id)
                        select id::text from concern
                         where reporter::text in (select id from known)
                            or subject::text in (select id from known)
                            or mentorship::text in (select id from known)""")
                .param(String.join("\n", ids))
                .query(String.class)
                .list());
    }

    @Override
    public void forget(Traces traces) {
        String own = "reporter::text = any(string_to_array(?, chr(10)))";
        database.sql("delete from concern_note where concern in (select id from concern where " + own + ")")
                .param(traces.idLines())
                .update();
        database.sql("update concern set sealed = '', version = version + 1 where " + own)
                .param(traces.idLines())
                .update();
        rewrite(
                "concern",
                "select id::text as row, id::text as place, sealed from concern"
                        + " where sealed <> '' and id::text = any(string_to_array(?, chr(10)))",
                traces);
        rewrite(
                "concern_note",
                "select id::text as row, concern || '/' || id as place, sealed from concern_note"
                        + " where concern::text = any(string_to_array(?, chr(10)))",
                traces);
    }

    private record Sealed(String row, String place, byte[] words) {}

    private void rewrite(String table, String query, Traces traces) {
        List<Sealed> found = database.sql(query)
                .param(traces.idLines())
                .query((row, number) ->
                        new Sealed(row.getString("row"), "concern/" + row.getString("place"), row.getBytes("sealed")))
                .list();
        found.forEach(one -> readable(() -> seal.open(one.words(), one.place()))
                .map(traces::withoutInTheirs)
                .forEach(words -> database.sql("update " + table + " set sealed = ? where id = ?::uuid")
                        .params(seal.seal(words, one.place()), one.row())
                        .update()));
    }

    /** What nobody can open tells nothing of anybody. */
    private static Stream<String> readable(Supplier<String> words) {
        try {
            return Stream.of(words.get());
        } catch (SealBroken shut) {
            return Stream.empty();
        }
    }
}
