package org.cairn.signup;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairn.kernel.Forgets;
import org.cairn.kernel.Traces;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A sign-up stays as one that there was: in which year, as what, and what became of it. */
@Component
class ForgetsSignUps implements Forgets {

    private final JdbcClient database;

    ForgetsSignUps(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Set<String> leads(Set<String> ids) {
        return new LinkedHashSet<>(
                database.sql("select id::text from sign_up where participant::text = any(string_to_array(?, chr(10)))")
                        .param(String.join("\n", ids))
                        .query(String.class)
                        .list());
    }

    /** What was typed and never confirmed, and where else the person can be reached. */
    @Override
    public Set<String> words(Set<String> ids) {
        return database
                .sql(
                        """
                        select given_name, given_phone, answers ->> 'secondEmail' from sign_up
                         where participant::text = any(string_to_array(?, chr(10)))""")
                .param(String.join("\n", ids))
                .query((row, number) -> new String[] {row.getString(1), row.getString(2), row.getString(3)})
                .list()
                .stream()
                .flatMap(Stream::of)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** Of uploaded files nobody can tell whom they name: they go, and whoever needs one uploads it again. */
    @Override
    public void forget(Traces traces) {
        database.sql(
                        """
                        update sign_up set participant = ?::uuid, answers = '{}', given_name = null, given_phone = null,
                               reason = null, imported_answers = null, version = version + 1
                         where participant = ?::uuid""")
                .params(traces.successor(), traces.who())
                .update();
        database.sql("delete from staged_import").update();
        forgetInWishesOfOthers(traces);
    }

    private void forgetInWishesOfOthers(Traces traces) {
        record Wishes(String id, String answers, String imported) {}
        List<Wishes> named = database.sql(
                        """
                        select id::text as id, answers::text as answers, imported_answers::text as imported from sign_up
                         where (answers::text || coalesce(imported_answers::text, ''))
                               ilike any(string_to_array(?, chr(10)))""")
                .param(traces.likes())
                .query((row, number) ->
                        new Wishes(row.getString("id"), row.getString("answers"), row.getString("imported")))
                .list();
        named.forEach(one -> database.sql(
                        """
                        update sign_up set answers = ?::jsonb, imported_answers = ?::jsonb, version = version + 1
                         where id = ?::uuid""")
                .params(
                        traces.without(one.answers()),
                        one.imported() == null ? null : traces.without(one.imported()),
                        one.id())
                .update());
    }
}
