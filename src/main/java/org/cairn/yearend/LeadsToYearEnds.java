package org.cairn.yearend;

import java.util.LinkedHashSet;
import java.util.Set;
import org.cairn.kernel.Forgets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reviews and renewals keep scores and choices only; the words stand in the submissions about them. */
@Component
class LeadsToYearEnds implements Forgets {

    private final JdbcClient database;

    LeadsToYearEnds(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Set<String> leads(Set<String> ids) {
        return new LinkedHashSet<>(database.sql(
                        """
                        with known as (select unnest(string_to_array(?, chr(10))) as id)
                        select id::text from review where mentorship::text in (select id from known)
                        union all
                        select id::text from renewal where mentorship::text in (select id from known)""")
                .param(String.join("\n", ids))
                .query(String.class)
                .list());
    }
}
