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

    /**
     * Whoever has been asked something that no letter has told them yet, the longest waiting first; without those whose
     * questions can all wait.
     */
    @Query(
            value =
                    """
                    select form.participant_id from personal_form form
                      join letterbox box on box.participant_id = form.participant_id
                     where form.task_id is not null and form.state = 'OPEN'
                       and (form.mailed_at is null or form.reminder is not null)
                       and (box.not_before is null or box.not_before <= :now)
                       and (not form.paced or box.asks_from is null or box.asks_from <= :now)
                     group by form.participant_id order by min(form.made_at)""",
            nativeQuery = true)
    List<UUID> peopleToWriteTo(Instant now);

    @Query(
            """
            select form from PersonalForm form
            where form.participantId = :participant and form.taskId is not null and form.state = 'OPEN'
              and (form.mailedAt is null or form.reminder is not null)
            order by form.due nulls last, form.madeAt, form.id""")
    List<PersonalForm> unmailed(UUID participant);

    /** What a person is asked and has not answered, told by letter or not. */
    @Query(
            """
            select form from PersonalForm form
            where form.participantId = :participant and form.taskId is not null and form.state = 'OPEN'
            order by form.due nulls last, form.madeAt, form.id""")
    List<PersonalForm> open(UUID participant);

    /** How many questions that letter has asked a person, answered or not. */
    int countByParticipantIdAndLetterAndMailedAtNotNull(UUID participant, String letter);

    /** How many of them are older than this one. */
    @Query(
            """
            select count(form) from PersonalForm form
            where form.participantId = :participant and form.letter = :letter and form.mailedAt is not null
              and (form.madeAt < :madeAt or form.madeAt = :madeAt and form.id < :id)""")
    int askedBefore(UUID participant, String letter, Instant madeAt, UUID id);

    /** Notes the letter without touching the version: whoever answers or ends the task meanwhile is not disturbed. */
    @Modifying
    @Query(
            """
            update PersonalForm form
            set form.mailedAt = :now, form.thread = coalesce(form.thread, :thread), form.reminder = null,
                form.reminders = case when form.mailedAt is null then form.reminders else form.reminders + 1 end
            where form.id in :ids""")
    void mailed(Collection<UUID> ids, String thread, Instant now);
}
