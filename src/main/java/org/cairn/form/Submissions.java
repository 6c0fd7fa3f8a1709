package org.cairn.form;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/** All submissions. */
interface Submissions extends JpaRepository<Submission, UUID> {

    /** The row stays: that something was answered is counted. */
    @Modifying
    @Query(
            value = "update submission set answers = '{}' where subject in (:subjects) and submitted_at < :before"
                    + " and answers <> '{}'",
            nativeQuery = true)
    int forget(Collection<String> subjects, Instant before);

    @Query(
            value = "select exists (select from submission where submitted_at < :before and answers <> '{}')",
            nativeQuery = true)
    boolean anyBefore(Instant before);

    List<Submission> findBySubjectInOrderBySubmittedAtAscIdAsc(Collection<String> subjects);
}
