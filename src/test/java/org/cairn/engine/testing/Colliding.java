package org.cairn.engine.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.cairn.engine.Retried;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Fails twice and then does not. */
@Component
public class Colliding {

    private final AtomicInteger tries = new AtomicInteger();
    private final JdbcClient database;

    Colliding(JdbcClient database) {
        this.database = database;
    }

    public void forget() {
        tries.set(0);
    }

    public int tries() {
        return tries.get();
    }

    @Retried
    @Transactional
    public int collideTwice(RuntimeException collision) {
        assertThat(database.sql("select pg_current_xact_id_if_assigned() is null")
                        .query(Boolean.class)
                        .single())
                .as("a fresh transaction has changed nothing yet")
                .isTrue();
        database.sql("select pg_current_xact_id()").query().listOfRows();
        if (tries.incrementAndGet() < 3) {
            throw collision;
        }
        return tries.get();
    }
}
