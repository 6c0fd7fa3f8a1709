package org.cairn.signup;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Everybody's sign-ups. */
interface SignUps extends Repository<SignUpEntry, UUID> {

    SignUpEntry save(SignUpEntry entry);

    Optional<SignUpEntry> findById(UUID id);

    List<SignUpEntry> findByIdIn(Collection<UUID> ids);

    List<SignUpEntry> findByProgramYearAndRoleAndStateInOrderByWaitingSinceAscSignedUpAtAscIdAsc(
            UUID programYear, Role role, Collection<SignUpState> states);

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

    /** The same in any of several years. */
    @Query("select s from SignUpEntry s where s.programYear in :years and s.participant = :participant"
            + " and s.role = :role and s.state not in ('UNCONFIRMED', 'WITHDRAWN', 'EXPIRED', 'DECLINED')"
            + " order by s.signedUpAt desc, s.id")
    List<SignUpEntry> countingIn(Collection<UUID> years, UUID participant, Role role);

    /** Those that count, in the order of arrival. */
    @Query("select s from SignUpEntry s where s.programYear = :year"
            + " and s.state not in ('UNCONFIRMED', 'WITHDRAWN', 'EXPIRED', 'DECLINED') order by s.signedUpAt, s.id")
    List<SignUpEntry> counting(UUID year);

    @Modifying
    @Query(
            value = "insert into sign_up_carried (sign_up, from_year, on_day) values (:signUp, :year, :day)",
            nativeQuery = true)
    void noteCarried(UUID signUp, UUID year, LocalDate day);

    /** Those of a year and those that were carried over from it, in the order of arrival. */
    @Query(
            value = "select * from sign_up where program_year = :year or id in"
                    + " (select sign_up from sign_up_carried where from_year = :year) order by signed_up_at, id",
            nativeQuery = true)
    List<SignUpEntry> ever(UUID year);

    /** Whose sign-up it is, without reading it. */
    @Query("select s.participant from SignUpEntry s where s.id = :id")
    Optional<UUID> participantOf(UUID id);
}
