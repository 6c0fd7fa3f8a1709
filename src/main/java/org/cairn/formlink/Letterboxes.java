package org.cairn.formlink;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.cairn.participant.ParticipantId;
import org.cairn.program.ProgramYearId;
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

    /** When the person was last asked something. */
    Optional<Instant> lastAsked(ParticipantId who) {
        return database.sql("select asked_at from letterbox where participant_id = ? and asked_at is not null")
                .param(who.value())
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }

    /** A letter asks the person something now. */
    void asked(ParticipantId who, Instant now) {
        database.sql("update letterbox set asked_at = ? where participant_id = ?")
                .params(Timestamp.from(now), who.value())
                .update();
    }

    /** What can wait is not asked before that time. */
    void askFrom(ParticipantId who, Instant from) {
        database.sql("update letterbox set asks_from = ? where participant_id = ?")
                .params(Timestamp.from(from), who.value())
                .update();
    }

    /** When somebody who waits for questions of what can wait may be asked next, after that; empty if nobody waits. */
    Optional<Instant> next(Instant after) {
        return database.sql(
                        """
                        select min(box.asks_from) from letterbox box
                         where box.asks_from > ?
                           and exists (select from personal_form form
                                        where form.participant_id = box.participant_id and form.paced
                                          and form.state = 'OPEN'
                                          and (form.mailed_at is null or form.reminder is not null))""")
                .param(Timestamp.from(after))
                .query((row, number) -> Optional.ofNullable(row.getTimestamp(1)).map(Timestamp::toInstant))
                .single();
    }

    /** Looks again when those can be asked who wait for questions of this year. */
    void lookAgain(ProgramYearId year) {
        database.sql(
                        """
                        update letterbox set asks_from = null
                         where participant_id in (select participant_id from personal_form
                            where program_year_id = ? and paced and state = 'OPEN'
                              and (mailed_at is null or reminder is not null))""")
                .param(year.value())
                .update();
    }

    /** Leaves the box alone for a while. */
    void rest(ParticipantId who, Instant until) {
        database.sql("update letterbox set not_before = ? where participant_id = ?")
                .params(Timestamp.from(until), who.value())
                .update();
    }
}
