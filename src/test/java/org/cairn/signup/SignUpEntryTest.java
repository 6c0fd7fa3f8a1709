package org.cairn.signup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairn.kernel.EmailAddress;
import org.cairn.participant.ParticipantId;
import org.cairn.program.ProgramYearId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignUpEntryTest {

    private static final ProgramYearId YEAR = new ProgramYearId(UUID.randomUUID());
    private static final ParticipantId WHO = new ParticipantId(UUID.randomUUID());
    private static final Instant NOW = Instant.parse("2026-09-01T14:00:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2026-09-01");
    private static final LocalDate LATER = TODAY.plusMonths(2);

    @Test
    void a_confirmed_mentor_is_vetted_and_a_confirmed_mentee_waits() {
        assertThat(mentor().confirm(null, TODAY).state()).isEqualTo(SignUpState.VETTING);
        assertThat(waitingMentee().view())
                .returns(SignUpState.WAITING, SignUp::state)
                .returns(TODAY, SignUp::waitingSince);
    }

    @Test
    void confirming_twice_is_confirming_once() {
        SignUpEntry mentee = waitingMentee();
        mentee.pause(LATER, TODAY);

        assertThat(mentee.confirm(null, TODAY).state()).isEqualTo(SignUpState.PAUSED);
    }

    @Test
    void what_expired_cannot_be_confirmed_and_what_was_confirmed_does_not_expire() {
        SignUpEntry late = mentee().expire();
        SignUpEntry confirmed = waitingMentee().expire();

        assertThatThrownBy(() -> late.confirm(null, TODAY)).isInstanceOf(NotPossibleNow.class);
        assertThat(confirmed.state()).isEqualTo(SignUpState.WAITING);
    }

    @Test
    void what_must_be_cleared_up_is_held_until_a_coordinator_accepts() {
        SignUpEntry mentee = mentee().confirm("Is a mentor, too.", TODAY);
        assertThat(mentee.view()).returns(SignUpState.HELD, SignUp::state).returns("Is a mentor, too.", SignUp::reason);

        mentee.accept(TODAY.plusDays(3));

        assertThat(mentee.view())
                .returns(SignUpState.WAITING, SignUp::state)
                .returns(TODAY.plusDays(3), SignUp::waitingSince)
                .returns(null, SignUp::reason);
    }

    @Test
    void a_coordinator_holds_until_a_day_ahead() {
        SignUpEntry mentor = mentor().confirm(null, TODAY);

        assertThatThrownBy(() -> mentor.hold(TODAY, TODAY)).isInstanceOf(DateIsPast.class);
        assertThat(mentor.hold(LATER, TODAY).view().heldUntil()).isEqualTo(LATER);
    }

    @ParameterizedTest
    @EnumSource(names = {"UNCONFIRMED", "WAITING", "WITHDRAWN", "EXPIRED", "DECLINED", "PAUSED", "MATCHED"})
    void only_who_is_vetted_or_held_is_accepted_declined_or_held(SignUpState state) {
        SignUpEntry entry = standing(state);

        assertThatThrownBy(() -> entry.accept(TODAY)).isInstanceOf(NotPossibleNow.class);
        assertThatThrownBy(() -> entry.decline("no")).isInstanceOf(NotPossibleNow.class);
        assertThatThrownBy(() -> entry.hold(LATER, TODAY)).isInstanceOf(NotPossibleNow.class);
    }

    @ParameterizedTest
    @EnumSource(names = {"UNCONFIRMED", "VETTING", "HELD", "WITHDRAWN", "EXPIRED", "DECLINED", "MATCHED"})
    void only_who_waits_can_pause(SignUpState state) {
        assertThatThrownBy(() -> standing(state).pause(LATER, TODAY)).isInstanceOf(NotPossibleNow.class);
    }

    @ParameterizedTest
    @EnumSource(names = {"WITHDRAWN", "EXPIRED", "DECLINED"})
    void nothing_is_changed_once_it_is_over(SignUpState state) {
        assertThatThrownBy(() -> standing(state).changeAnswers(Map.of())).isInstanceOf(NotPossibleNow.class);
        assertThatThrownBy(() -> standing(state).resume()).isInstanceOf(NotPossibleNow.class);
    }

    @Test
    void a_pause_keeps_the_place_in_the_queue() {
        SignUpEntry mentee = waitingMentee().pause(LATER, TODAY);
        assertThat(mentee.view().pausedUntil()).isEqualTo(LATER);

        mentee.resume();

        assertThat(mentee.view())
                .returns(SignUpState.WAITING, SignUp::state)
                .returns(null, SignUp::pausedUntil)
                .returns(TODAY, SignUp::waitingSince);
    }

    @ParameterizedTest
    @EnumSource(names = {"UNCONFIRMED", "VETTING", "HELD", "WAITING", "PAUSED"})
    void a_withdrawal_can_be_undone(SignUpState state) {
        SignUpEntry entry = standing(state);

        entry.withdraw().withdraw();
        assertThat(entry.state()).isEqualTo(SignUpState.WITHDRAWN);

        assertThat(entry.comeBack(TODAY).comeBack(TODAY).state()).isEqualTo(state);
    }

    @Test
    void who_comes_back_after_the_end_of_a_pause_waits() {
        SignUpEntry mentee = waitingMentee().pause(LATER, TODAY).withdraw();

        assertThat(mentee.comeBack(LATER).state()).isEqualTo(SignUpState.WAITING);
    }

    @Test
    void who_left_a_mentorship_comes_back_into_the_market() {
        assertThat(waitingMentee().matched().withdraw().comeBack(TODAY).state()).isEqualTo(SignUpState.WAITING);
    }

    @ParameterizedTest
    @EnumSource(names = {"EXPIRED", "DECLINED"})
    void only_a_withdrawal_can_be_undone(SignUpState state) {
        assertThatThrownBy(() -> standing(state).comeBack(TODAY)).isInstanceOf(NotPossibleNow.class);
        assertThatThrownBy(() -> standing(state).withdraw()).isInstanceOf(NotPossibleNow.class);
    }

    @Test
    void a_mentorship_takes_a_mentee_out_of_the_market_and_leaves_the_mentor_in_it() {
        SignUpEntry mentee = waitingMentee().matched();
        SignUpEntry mentor = mentor().confirm(null, TODAY).accept(TODAY).matched();

        assertThat(mentee.state()).isEqualTo(SignUpState.MATCHED);
        assertThat(mentor.state()).isEqualTo(SignUpState.WAITING);
        assertThat(mentee.freed().view())
                .returns(SignUpState.WAITING, SignUp::state)
                .returns(TODAY, SignUp::waitingSince);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "6", "-1", "1.5", "lots", "", "1e-999999999", "1e2147483647", "1E-2147483647", "5e0"})
    void nobody_can_take_such_a_number_of_mentees(String capacity) {
        assertThatThrownBy(() -> SignUpEntry.receive(YEAR, WHO, Role.MENTOR, "Kia", Map.of("capacity", capacity), NOW))
                .isInstanceOf(NoSuchCapacity.class);
    }

    @Test
    void contact_data_is_no_answer() {
        SignUpEntry entry = SignUpEntry.receive(
                YEAR,
                WHO,
                Role.MENTEE,
                "Ana",
                Map.of("name", "Ana", "email", "ana@example.org", "phone", "1", "help", List.of("research")),
                NOW);

        assertThat(entry.view().answers()).containsOnlyKeys("help");
        assertThat(entry.givenPhone()).isEqualTo("1");
    }

    @Test
    void an_import_follows_the_file_until_the_person_has_changed_the_answers() {
        SignUpEntry entry = imported(Map.of("help", List.of("research")));

        assertThat(entry.importAgain(Map.of("help", List.of("money"))).view().answers())
                .containsEntry("help", List.of("money"));

        entry.changeAnswers(Map.of("help", List.of("ownWish")));
        assertThat(entry.wouldImportAgain(Map.of("help", List.of("money"))).kind())
                .as("the same file again")
                .isEqualTo(ImportEffect.Kind.UNCHANGED);
        assertThat(entry.importAgain(Map.of("help", List.of("research"))).view().answers())
                .as("an older file")
                .containsEntry("help", List.of("ownWish"));
    }

    @Test
    void an_import_brings_nobody_back() {
        SignUpEntry entry = imported(Map.of());
        entry.withdraw();

        assertThat(entry.wouldImportAgain(Map.of("help", List.of("money"))).kind())
                .isEqualTo(ImportEffect.Kind.UNCHANGED);
        assertThat(entry.importAgain(Map.of("help", List.of("money"))).state()).isEqualTo(SignUpState.WITHDRAWN);
    }

    private static SignUpEntry standing(SignUpState state) {
        return switch (state) {
            case UNCONFIRMED -> mentee();
            case VETTING -> mentor().confirm(null, TODAY);
            case HELD -> mentor().confirm(null, TODAY).hold(LATER, TODAY);
            case WAITING -> waitingMentee();
            case PAUSED -> waitingMentee().pause(LATER, TODAY);
            case DECLINED -> mentor().confirm(null, TODAY).decline("no licence");
            case WITHDRAWN -> waitingMentee().withdraw();
            case EXPIRED -> mentee().expire();
            case MATCHED -> waitingMentee().matched();
        };
    }

    private static SignUpEntry mentor() {
        return SignUpEntry.receive(YEAR, WHO, Role.MENTOR, "Kia", Map.of("capacity", 2L), NOW);
    }

    private static SignUpEntry mentee() {
        return SignUpEntry.receive(YEAR, WHO, Role.MENTEE, "Ana", Map.of(), NOW);
    }

    private static SignUpEntry waitingMentee() {
        return mentee().confirm(null, TODAY);
    }

    private static SignUpEntry imported(Map<String, Object> answers) {
        return SignUpEntry.importFrom(
                new ImportedSignUp(YEAR, Role.MENTEE, new EmailAddress("ana@example.org"), "Ana", answers, null, null),
                WHO,
                false,
                null,
                NOW,
                TODAY);
    }
}
