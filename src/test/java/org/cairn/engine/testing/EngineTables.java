package org.cairn.engine.testing;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Looks into every table of an engine. */
public final class EngineTables {

    private final DataSource database;

    public EngineTables(DataSource database) {
        this.database = database;
    }

    /** The tables and columns of the engine in which a word stands, as text or in bytes. */
    public List<String> holding(String word) {
        try (var connection = database.getConnection()) {
            List<String> found = new ArrayList<>();
            for (String[] column : columns(connection)) {
                String text = column[2].equals("bytea") ? "encode(" + column[1] + ", 'escape')" : column[1];
                try (var statement = connection.prepareStatement(
                        "select count(*) from " + column[0] + " where position(? in " + text + ") > 0")) {
                    statement.setString(1, word);
                    try (var row = statement.executeQuery()) {
                        row.next();
                        if (row.getLong(1) > 0) {
                            found.add(column[0] + "." + column[1]);
                        }
                    }
                }
            }
            return found;
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static List<String[]> columns(java.sql.Connection connection) throws SQLException {
        List<String[]> columns = new ArrayList<>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        """
                        select table_name, column_name, data_type from information_schema.columns
                         where table_schema = 'public' and table_name like 'act\\_%'
                           and data_type in ('character varying', 'text', 'bytea')""")) {
            while (rows.next()) {
                columns.add(new String[] {rows.getString(1), rows.getString(2), rows.getString(3)});
            }
        }
        return columns;
    }
}
