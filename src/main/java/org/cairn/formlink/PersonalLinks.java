package org.cairn.formlink;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PersonalLinks extends Repository<PersonalLink, byte[]> {

    PersonalLink save(PersonalLink link);

    Optional<PersonalLink> findByHash(byte[] hash);

    List<PersonalLink> findByPersonalFormId(UUID form);

    /** How often a new link for this form has been asked for since then. */
    @Query(
            """
            select count(link) from PersonalLink link
            where link.renewal = true and link.madeAt > :since and link.personalFormId = :form""")
    long renewals(UUID form, Instant since);

    /** How often a new link for any form of a person has been asked for since then. */
    @Query(
            """
            select count(link) from PersonalLink link
            where link.renewal = true and link.madeAt > :since and link.personalFormId in
                (select form.id from PersonalForm form where form.participantId = :participant)""")
    long renewalsOf(UUID participant, Instant since);

    /** Closes every link of a person but those that the letters of one offer brought; a link sent anew may be elsewhere. */
    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query(
            """
            update PersonalLink link set link.revokedAt = :now
            where link.revokedAt is null
              and link.personalFormId in
                (select form.id from PersonalForm form where form.participantId = :participant)
              and (link.renewal = true or link.personalFormId not in
                (select form.id from PersonalForm form
                 where form.participantId = :participant and form.purpose = :purpose and form.subject = :subject))""")
    int revokeAllBut(UUID participant, String purpose, String subject, Instant now);
}
