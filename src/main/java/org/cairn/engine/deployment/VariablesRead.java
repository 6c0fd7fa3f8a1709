package org.cairn.engine.deployment;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which variables the deployed diagrams and tables read, in all their versions: what runs on an old one reads as it did.
 */
@Component
public class VariablesRead {

    private static final String FILES =
            """
            select distinct file.deployment_id_, file.name_, file.bytes_
              from act_ge_bytearray file
              join (select deployment_id_, resource_name_ from act_re_procdef
                     union select deployment_id_, resource_name_ from act_re_decision_def) definition
                on definition.deployment_id_ = file.deployment_id_ and definition.resource_name_ = file.name_""";

    private final JdbcClient database;
    private volatile Found found = new Found("", Set.of());

    VariablesRead(JdbcClient database) {
        this.database = database;
    }

    /** Those of the names that some diagram or table may ask for. */
    public Set<String> among(Collection<String> names) {
        String deployments = deployments();
        Found latest = found;
        if (!latest.deployments().equals(deployments)) {
            latest = new Found(deployments, words());
            found = latest;
        }
        Set<String> read = new HashSet<>(names);
        read.retainAll(latest.words());
        return read;
    }

    private String deployments() {
        return database.sql("select count(*) || ' ' || coalesce(max(deploy_time_)::text, '') from act_re_deployment")
                .query(String.class)
                .single();
    }

    private Set<String> words() {
        Set<String> words = new HashSet<>();
        files().forEach(file -> words.addAll(Words.readIn(Xml.read(file))));
        return words;
    }

    private List<String> files() {
        return database.sql(FILES)
                .query((row, number) -> new String(row.getBytes("bytes_"), StandardCharsets.UTF_8))
                .list();
    }

    private record Found(String deployments, Set<String> words) {}
}
