package org.cairn.mentorship;

import java.util.LinkedHashSet;
import java.util.Set;
import org.cairn.kernel.Forgets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A mentorship knows its members by their sign-ups and has no words: there is nothing to forget but who they were. */
@Component
class LeadsToMentorships implements Forgets {

    private final JdbcClient database;

    LeadsToMentorships(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Set<String> leads(Set<String> ids) {
        return new LinkedHashSet<>(database.sql(
                        """
                        with known as (select unnest(string_to_array(?, chr(10))) as id)
                        select id::text from mentorship
                         where mentor::text in (select id from known) or mentee::text in (select id from known)""")
                .param(String.join("\n", ids))
                .query(String.class)
                .list());
    }
}
