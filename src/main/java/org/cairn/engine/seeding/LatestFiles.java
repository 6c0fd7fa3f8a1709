package org.cairn.engine.seeding;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The latest deployed file of a definition or a letter, and where it came from. */
@Component
class LatestFiles {

    private static final String OF_DEFINITION =
            """
            select deployment.source_, file.bytes_
              from %s definition
              join act_re_deployment deployment on deployment.id_ = definition.deployment_id_
              join act_ge_bytearray file
                on file.deployment_id_ = definition.deployment_id_ and file.name_ = definition.resource_name_
             where definition.key_ = :key and definition.tenant_id_ is null
             order by definition.version_ desc
             limit 1""";

    private static final String OF_LETTER =
            """
            select deployment.source_, file.bytes_
              from act_ge_bytearray file
              join act_re_deployment deployment on deployment.id_ = file.deployment_id_
             where file.name_ in (:names) and deployment.tenant_id_ is null
             order by deployment.deploy_time_ desc, deployment.id_ desc
             limit 1""";

    private final JdbcClient database;

    LatestFiles(JdbcClient database) {
        this.database = database;
    }

    Optional<LatestFile> find(BundledFile.Kind kind, String key) {
        JdbcClient.StatementSpec question =
                switch (kind) {
                    case PROCESS -> of("act_re_procdef", key);
                    case DECISION -> of("act_re_decision_def", key);
                    case FORM -> of("act_re_camformdef", key);
                    case LETTER ->
                        database.sql(OF_LETTER).param("names", List.of(key + ".md", "letters/" + key + ".md"));
                };
        return question.query((row, number) ->
                        new LatestFile(row.getString(1), new String(row.getBytes(2), StandardCharsets.UTF_8)))
                .optional();
    }

    private JdbcClient.StatementSpec of(String table, String key) {
        return database.sql(OF_DEFINITION.formatted(table)).param("key", key);
    }

    /** A deployed file. */
    record LatestFile(@Nullable String source, String text) {}
}
