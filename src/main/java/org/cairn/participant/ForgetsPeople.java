package org.cairn.participant;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairn.kernel.Forgets;
import org.cairn.kernel.Traces;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Knows by which names a person is found everywhere; the person's own row goes last, when nothing refers to it. */
@Component
class ForgetsPeople implements Forgets {

    private final JdbcClient database;

    ForgetsPeople(JdbcClient database) {
        this.database = database;
    }

    /** An address that somebody else has taken since is that person's. */
    @Override
    public Set<String> words(Set<String> ids) {
        return database
                .sql(
                        """
                        select one.name, one.phone, one.email,
                               case when not exists (select from participant other where other.email = one.left_email)
                                    then one.left_email end as left_email
                          from participant one where one.id::text = any(string_to_array(:ids, chr(10)))
                        union all
                        select null, null, former.email, null from participant_former_email former
                         where former.participant::text = any(string_to_array(:ids, chr(10)))
                           and not exists (select from participant other where other.email = former.email)""")
                .param("ids", String.join("\n", ids))
                .query((row, number) -> Stream.of(
                                row.getString("name"),
                                row.getString("phone"),
                                row.getString("email"),
                                row.getString("left_email"))
                        .filter(Objects::nonNull)
                        .toList())
                .list()
                .stream()
                .flatMap(List::stream)
                .collect(Collectors.toSet());
    }

    @Override
    public void forget(Traces traces) {
        database.sql("update erasure set participant = null, settled_at = asked_at where participant::text = ?")
                .param(traces.who())
                .update();
    }
}
