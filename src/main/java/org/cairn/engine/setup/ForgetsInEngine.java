package org.cairn.engine.setup;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cairn.kernel.Forgets;
import org.cairn.kernel.Traces;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Goes through every text of the running processes and of their history, error texts and reading matter included. The
 * engine's own services cannot rewrite history. Accounts are left alone: they are the administrators' business.
 */
@Component
class ForgetsInEngine implements Forgets {

    /** What nobody's name can be in, because the engine makes it up itself or a diagram says it. */
    private static final String NOT_IN = "'id_', 'rev_'";

    private static final Set<String> WORDS = Set.of(
            "text_",
            "text2_",
            "name_",
            "description_",
            "message_",
            "exception_msg_",
            "job_exception_msg_",
            "error_msg_",
            "incident_msg_",
            "delete_reason_",
            "annotation_",
            "new_value_",
            "org_value_");

    private final JdbcClient database;

    ForgetsInEngine(JdbcClient database) {
        this.database = database;
    }

    @Override
    public void forget(Traces traces) {
        tables().forEach((table, columns) -> forgetIn(table, columns, traces));
        forgetInBytes(traces);
    }

    private Map<String, List<Column>> tables() {
        return database
                .sql(
                        """
                        select table_name, column_name, character_maximum_length from information_schema.columns
                         where table_schema = current_schema() and table_name ~ '^act_(ru|hi)_'
                           and data_type in ('character varying', 'text', 'character')
                           and column_name not in ("""
                                + NOT_IN + ")")
                .query((row, number) -> new Column(row.getString(1), row.getString(2), row.getInt(3)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Column::table));
    }

    /** Whoever claims or completes the task meanwhile collides and tries again. */
    private void forgetIn(String table, List<Column> columns, Traces traces) {
        String all = columns.stream()
                .map(column -> "coalesce(" + column.name() + ", '')")
                .collect(Collectors.joining(" || ' ' || "));
        List<Map<String, @Nullable Object>> rows = database.sql(
                        "select * from " + table + " where " + all + " ilike any(string_to_array(?, chr(10)))")
                .param(traces.likes())
                .query()
                .listOfRows();
        for (Map<String, @Nullable Object> row : rows) {
            Map<String, Object> clean = new HashMap<>();
            for (Column column : columns) {
                if (row.get(column.name()) instanceof String text && traces.standIn(text)) {
                    clean.put(
                            column.name(),
                            column.fit(column.holdsWords() ? traces.without(text) : traces.withoutId(text)));
                }
            }
            update(table, String.valueOf(row.get("id_")), clean);
        }
    }

    private void update(String table, String id, Map<String, Object> clean) {
        if (clean.isEmpty()) {
            return;
        }
        List<String> names = List.copyOf(clean.keySet());
        String sets = names.stream().map(name -> name + " = ?").collect(Collectors.joining(", "));
        String collide = table.equals("act_ru_task") ? ", rev_ = rev_ + 1" : "";
        var statement = database.sql("update " + table + " set " + sets + collide + " where id_ = ?");
        for (String name : names) {
            statement = statement.param(clean.get(name));
        }
        statement.param(id).update();
    }

    /** Stack traces and long values. What is deployed says nothing of anybody. */
    private void forgetInBytes(Traces traces) {
        record Kept(String id, byte[] bytes) {}
        List<Kept> kept = database.sql(
                        """
                        select id_, bytes_ from act_ge_bytearray
                         where deployment_id_ is null and exists (
                               select from unnest(string_to_array(?, chr(10))) mark
                                where position(convert_to(mark, 'UTF8') in bytes_) > 0)""")
                .param(traces.marks())
                .query((row, number) -> new Kept(row.getString(1), row.getBytes(2)))
                .list();
        kept.forEach(one -> database.sql("update act_ge_bytearray set bytes_ = ? where id_ = ?")
                .params(traces.without(one.bytes()), one.id())
                .update());
    }

    private record Column(String table, String name, int longest) {

        /** Ids, keys, kinds and states are the engine's own: whoever is called like one of them must not stop it. */
        boolean holdsWords() {
            return WORDS.contains(name);
        }

        String fit(String text) {
            return longest > 0 && text.length() > longest ? text.substring(0, longest) : text;
        }
    }
}
