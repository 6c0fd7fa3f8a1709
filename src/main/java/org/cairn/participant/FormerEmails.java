package org.cairn.participant;

import java.util.Set;
import java.util.stream.Collectors;
import org.cairn.kernel.EmailAddress;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Under which addresses people were known before they gave another one. */
@Repository
class FormerEmails {

    private final JdbcClient database;

    FormerEmails(JdbcClient database) {
        this.database = database;
    }

    void keep(ParticipantId who, EmailAddress email) {
        database.sql("insert into participant_former_email (participant, email) values (?, ?) on conflict do nothing")
                .params(who.value(), email.value())
                .update();
    }

    /** Where those are reached now who were once reached there. */
    Set<EmailAddress> now(EmailAddress former) {
        return database
                .sql(
                        """
                        select person.email from participant_former_email former
                          join participant person on person.id = former.participant
                         where former.email = ?""")
                .param(former.value())
                .query(String.class)
                .list()
                .stream()
                .map(EmailAddress::new)
                .collect(Collectors.toSet());
    }
}
