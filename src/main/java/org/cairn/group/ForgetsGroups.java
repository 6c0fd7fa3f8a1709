package org.cairn.group;

import org.cairn.kernel.Forgets;
import org.cairn.kernel.Traces;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Groups hold sign-ups and nobody's name, but for what stood in the way of a search: there two people may be named. */
@Component
class ForgetsGroups implements Forgets {

    private final JdbcClient database;

    ForgetsGroups(JdbcClient database) {
        this.database = database;
    }

    @Override
    public void forget(Traces traces) {
        database.sql(
                        """
                        update formation set obstacles = '[]', version = version + 1
                         where obstacles::text ilike any(string_to_array(?, chr(10)))""")
                .param(traces.likes())
                .update();
    }
}
