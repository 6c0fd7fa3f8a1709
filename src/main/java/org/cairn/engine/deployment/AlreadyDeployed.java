package org.cairn.engine.deployment;

import org.cairn.engine.FileDesk;
import org.cairn.engine.safety.StepsBeans;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a new deployment may refer to because it is there already. */
@Component
class AlreadyDeployed {

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

    boolean form(String id) {
        return files.form(id).isPresent();
    }

    boolean letter(String name) {
        return files.letter(name).isPresent();
    }

    StepsBeans steps() {
        return steps;
    }

    private boolean exists(String count, String id) {
        return database.sql(count).param(id).query(Long.class).single() > 0;
    }
}
