package org.cairn.engine.deployment;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cairn.engine.FileDesk;
import org.cairn.engine.safety.StepsBeans;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a new deployment may refer to because it is there already. */
@Component
class AlreadyDeployed {

    private static final String LATEST_FILES =
            """
            select file.bytes_
              from %1$s definition
              join act_ge_bytearray file
                on file.deployment_id_ = definition.deployment_id_ and file.name_ = definition.resource_name_
             where definition.tenant_id_ is null
               and definition.version_ = (select max(version_) from %1$s where key_ = definition.key_)""";

    private final JdbcClient database;
    private final FileDesk files;
    private final StepsBeans steps;

    AlreadyDeployed(JdbcClient database, FileDesk files, StepsBeans steps) {
        this.database = database;
        this.files = files;
        this.steps = steps;
    }

    boolean process(String id) {
        return exists("select count(*) from act_re_procdef where key_ = ? and tenant_id_ is null", id);
    }

    boolean decision(String id) {
        return exists("select count(*) from act_re_decision_def where key_ = ? and tenant_id_ is null", id);
    }

    Optional<String> form(String id) {
        return files.form(id);
    }

    boolean letter(String name) {
        return files.letter(name).isPresent();
    }

    boolean group(String id) {
        return exists("select count(*) from act_id_group where id_ = ?", id);
    }

    /** Every word of the diagrams and tables, and the keys of the forms, in their latest versions. */
    Set<String> words() {
        Set<String> words = new HashSet<>();
        latest("act_re_procdef").forEach(diagram -> words.addAll(Words.of(diagram)));
        latest("act_re_decision_def").forEach(table -> words.addAll(Words.of(table)));
        latest("act_re_camformdef").forEach(form -> words.addAll(Words.ofForm(form)));
        return words;
    }

    private List<String> latest(String definitions) {
        return database.sql(LATEST_FILES.formatted(definitions))
                .query((row, number) -> new String(row.getBytes(1), StandardCharsets.UTF_8))
                .list();
    }

    StepsBeans steps() {
        return steps;
    }

    private boolean exists(String count, String id) {
        return database.sql(count).param(id).query(Long.class).single() > 0;
    }
}
