package org.cairn.formlink;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface PersonalForms extends JpaRepository<PersonalForm, UUID> {

    Optional<PersonalForm> findByTaskId(String taskId);

    /** Whose form it is, without reading the form. */
    @Query("select form.participantId from PersonalForm form where form.id = :id")
    Optional<UUID> reader(UUID id);

    /** Whoever has been asked something that no letter has told them yet; the longest waiting first. */
    @Query(
            """
            select form.participantId from PersonalForm form
            where form.taskId is not null and form.mailedAt is null and form.state = 'OPEN'
            group by form.participantId order by min(form.madeAt)""")
    List<UUID> peopleToWriteTo();

    @Query(
            """
            select form from PersonalForm form
            where form.participantId = :participant and form.taskId is not null and form.mailedAt is null
              and form.state = 'OPEN'
            order by form.due nulls last, form.madeAt, form.id""")
    List<PersonalForm> unmailed(UUID participant);

    /** Notes the letter without touching the version: whoever answers or ends the task meanwhile is not disturbed. */
    @Modifying
    @Query("update PersonalForm form set form.mailedAt = :now, form.thread = :thread where form.id in :ids")
    void mailed(Collection<UUID> ids, String thread, Instant now);
}
