package org.cairn.signup.intake;

import java.util.Map;
import java.util.stream.Collectors;
import org.cairn.signup.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What coordinators have said a program's columns mean. */
@Component
class ColumnMemory {

    private final JdbcClient database;

    ColumnMemory(JdbcClient database) {
        this.database = database;
    }

    /** Heading, as {@link Questions#plain} writes it, to question; an empty question leaves the column out. */
    Map<String, String> recall(String program, Role role) {
        return database
                .sql("select heading, question from import_column where program = ? and role = ?")
                .params(program, role.name())
                .query((row, number) -> Map.entry(row.getString("heading"), row.getString("question")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void remember(String program, Role role, String heading, String question) {
        database.sql("insert into import_column (program, role, heading, question) values (?, ?, ?, ?)"
                        + " on conflict (program, role, heading) do update set question = excluded.question")
                .params(program, role.name(), Questions.plain(heading), question)
                .update();
    }
}
