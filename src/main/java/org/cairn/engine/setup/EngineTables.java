package org.cairn.engine.setup;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationStrategy;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.stereotype.Component;

/**
 * Makes the engine's tables before Flyway makes Cairn's, because Cairn's migrations add to them. On a database that has
 * them already it does nothing: their upgrades are the engine's own business.
 */
@Component
class EngineTables implements FlywayMigrationStrategy {

    private static final String SCRIPTS = "org/camunda/bpm/engine/db/create/activiti.postgres.create.";
    private static final String[] PARTS = {
        "engine", "history", "identity", "case.engine", "case.history", "decision.engine", "decision.history"
    };
    private static final long ONE_NODE_AT_A_TIME = 0x0_ca12_17L;

    @Override
    public void migrate(Flyway flyway) {
        create(flyway.getConfiguration().getDataSource());
        flyway.migrate();
    }

    private static void create(DataSource database) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            execute(connection, "select pg_advisory_xact_lock(" + ONE_NODE_AT_A_TIME + ")");
            if (!exist(connection)) {
                var scripts = new ResourceDatabasePopulator();
                for (String part : PARTS) {
                    scripts.addScript(new ClassPathResource(SCRIPTS + part + ".sql"));
                }
                scripts.populate(connection);
            }
            connection.commit();
        } catch (SQLException broken) {
            throw new IllegalStateException("The engine's tables could not be made.", broken);
        }
    }

    private static boolean exist(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select to_regclass('act_ge_property') is not null")) {
            return row.next() && row.getBoolean(1);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
