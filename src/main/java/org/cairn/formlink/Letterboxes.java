package org.cairn.formlink;

import java.sql.Timestamp;
import java.time.Instant;
import org.cairn.participant.ParticipantId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One row a person: who holds it is the only one, on any node, to write to that person or to take in an answer. */
@Component
class Letterboxes {

    private final JdbcClient database;

    Letterboxes(JdbcClient database) {
        this.database = database;
    }

    /** There is something to write to this person. */
    void put(ParticipantId who) {
        database.sql("insert into letterbox (participant_id) values (?) on conflict do nothing")
                .param(who.value())
                .update();
    }

    /** Takes the person's box until the transaction ends, unless another has it or it must rest. */
    boolean take(ParticipantId who, Instant now) {
        return database.sql(
                        """
                        select participant_id from letterbox
                        where participant_id = ? and (not_before is null or not_before <= ?)
                        for update skip locked""")
                .params(who.value(), Timestamp.from(now))
                .query()
                .optionalValue()
                .isPresent();
    }

    /** Waits for the person's box and takes it until the transaction ends. */
    void await(ParticipantId who) {
        put(who);
        database.sql("select participant_id from letterbox where participant_id = ? for update")
                .param(who.value())
                .query()
                .singleValue();
    }

    /** Leaves the box alone for a while. */
    void rest(ParticipantId who, Instant until) {
        database.sql("update letterbox set not_before = ? where participant_id = ?")
                .params(Timestamp.from(until), who.value())
                .update();
    }
}
