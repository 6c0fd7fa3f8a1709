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

    @Query("select s from SignUpEntry s where s.programYear = :year and s.participant = :participant and s.role = :role"
            + " and s.state not in ('WITHDRAWN', 'EXPIRED', 'DECLINED')")
    Optional<SignUpEntry> living(UUID year, UUID participant, Role role);
}
