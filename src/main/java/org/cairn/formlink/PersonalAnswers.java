package org.cairn.formlink;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PersonalAnswers extends Repository<PersonalAnswer, UUID> {

    PersonalAnswer save(PersonalAnswer answer);

    Optional<PersonalAnswer> findByPersonalFormIdAndSheet(UUID form, String sheet);

    /** Those of the submissions that came when nothing waited for them any more. */
    @Query("select answer.submissionId from PersonalAnswer answer where answer.late and answer.submissionId in :ids")
    List<UUID> late(Collection<UUID> ids);

    /** What the person last said for a purpose, through whichever letter. */
    @Query(
            """
            select answer from PersonalAnswer answer, PersonalForm form
            where answer.personalFormId = form.id and form.purpose = :purpose and form.subject = :subject
              and form.participantId = :participant
            order by answer.answeredAt desc limit 1""")
    Optional<PersonalAnswer> latest(String purpose, String subject, UUID participant);
}
