package org.cairn.signup;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Everybody's sign-ups. */
interface SignUps extends Repository<SignUpEntry, UUID> {

    SignUpEntry save(SignUpEntry entry);

    Optional<SignUpEntry> findById(UUID id);

    List<SignUpEntry> findByProgramYearAndRoleAndStateOrderByWaitingSinceAscSignedUpAtAscIdAsc(
            UUID programYear, Role role, SignUpState state);

    List<SignUpEntry> findByProgramYearOrderBySignedUpAtAscIdAsc(UUID programYear);

    List<SignUpEntry> findByProgramYearAndParticipantOrderBySignedUpAtAscIdAsc(UUID programYear, UUID participant);

    List<SignUpEntry> findByParticipantOrderBySignedUpAtAscIdAsc(UUID participant);

    /** The one that is neither over nor unconfirmed. */
    @Query("select s from SignUpEntry s where s.programYear = :year and s.participant = :participant and s.role = :role"
            + " and s.state not in ('UNCONFIRMED', 'WITHDRAWN', 'EXPIRED', 'DECLINED')")
    Optional<SignUpEntry> counting(UUID year, UUID participant, Role role);

    /** Those that nobody has confirmed, the first that came first. */
    @Query("select s from SignUpEntry s where s.programYear = :year and s.participant = :participant and s.role = :role"
            + " and s.state = 'UNCONFIRMED' order by s.signedUpAt, s.id")
    List<SignUpEntry> unconfirmed(UUID year, UUID participant, Role role);

    /** Whose sign-up it is, without reading it. */
    @Query("select s.participant from SignUpEntry s where s.id = :id")
    Optional<UUID> participantOf(UUID id);
}
