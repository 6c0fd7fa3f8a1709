package org.cairn.formlink;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cairn.participant.ParticipantId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The pages of people without an account, and the secrets that open them. */
@Component
class PersonalKeys {

    private final JdbcClient database;

    PersonalKeys(JdbcClient database) {
        this.database = database;
    }

    /** The person's page, made at the first question. */
    UUID page(ParticipantId who, Instant now) {
        database.sql("insert into personal_page (id, participant_id, made_at) values (?, ?, ?) on conflict do nothing")
                .params(UUID.randomUUID(), who.value(), Timestamp.from(now))
                .update();
        return database.sql("select id from personal_page where participant_id = ?")
                .param(who.value())
                .query(UUID.class)
                .single();
    }

    /** Whose page it is. */
    Optional<ParticipantId> reader(UUID page) {
        return database.sql("select participant_id from personal_page where id = ?")
                .param(page)
                .query(UUID.class)
                .optional()
                .map(ParticipantId::new);
    }

    void add(LinkToken token, UUID page, Instant now, Instant expires, boolean renewal) {
        database.sql(
                        """
                        insert into personal_key (hash, page_id, made_at, expires_at, renewal)
                        values (?, ?, ?, ?, ?)""")
                .params(token.hash(), page, Timestamp.from(now), Timestamp.from(expires), renewal)
                .update();
    }

    /** The page that a secret opens now. */
    Optional<UUID> opens(LinkToken token, Instant now) {
        return database.sql("select page_id from personal_key where hash = ? and expires_at > ? and revoked_at is null")
                .params(token.hash(), Timestamp.from(now))
                .query(UUID.class)
                .optional();
    }

    /** The page that a secret opens or once opened. */
    Optional<UUID> opened(LinkToken token) {
        return database.sql("select page_id from personal_key where hash = ?")
                .param(token.hash())
                .query(UUID.class)
                .optional();
    }

    /** The hashes of all secrets of a page. */
    List<byte[]> hashes(UUID page) {
        return database.sql("select hash from personal_key where page_id = ? order by made_at desc, hash")
                .param(page)
                .query((row, number) -> row.getBytes(1))
                .list();
    }

    /** How often a fresh link has been asked for since then. */
    long renewals(UUID page, Instant since) {
        return database.sql("select count(*) from personal_key where page_id = ? and renewal and made_at > ?")
                .params(page, Timestamp.from(since))
                .query(Long.class)
                .single();
    }

    void revoke(ParticipantId who, Instant now) {
        database.sql(
                        """
                        update personal_key set revoked_at = ?
                         where revoked_at is null
                           and page_id in (select id from personal_page where participant_id = ?)""")
                .params(Timestamp.from(now), who.value())
                .update();
    }
}
