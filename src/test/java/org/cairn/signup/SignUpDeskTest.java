package org.cairn.signup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairn.kernel.EmailAddress;
import org.cairn.participant.Contact;
import org.cairn.participant.ParticipantDesk;
import org.cairn.program.Format;
import org.cairn.program.OpenProgramYear;
import org.cairn.program.ProgramDesk;
import org.cairn.program.ProgramYearId;
import org.cairn.testing.CairnTest;
import org.cairn.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CairnTest
class SignUpDeskTest {

    @Autowired
    ProgramDesk programs;

    @Autowired
    ParticipantDesk participants;

    @Autowired
    SignUpDesk desk;

    @Autowired
    NextYearDesk nextYear;

    @Autowired
    TestClock clock;

    ProgramYearId year;

    @BeforeEach
    void anOpenYear() {
        clock.set(Instant.parse("2026-09-01T14:00:00Z"));
        year = openYear("maps");
    }

    private ProgramYearId openYear(String program) {
        return programs.open(new OpenProgramYear(
                program,
                "MAPS",
                UUID.randomUUID().toString(),
                Format.PAIRS,
                LocalDate.parse("2026-08-01"),
                null,
                LocalDate.parse("2026-08-01"),
                12,
                "P2M",
                true,
                "Mai",
                "maps@example.org",
                "America/Chicago",
                null));
    }

    @Test
    void the_same_address_with_the_same_answers_signs_up_once_however_it_is_written() {
        SignUpId first = desk.receive(year, Role.MENTOR, new EmailAddress("Kia@Example.org"), "Kia", mentor(1));
        SignUpId second = desk.receive(year, Role.MENTOR, new EmailAddress(" kia@example.org "), "Kia", mentor(1));

        assertThat(second).isEqualTo(first);
        assertThat(desk.all(year)).hasSize(1);
    }

    @Test
    void of_several_forms_with_one_address_the_one_counts_that_is_confirmed_as_it_was_sent() {
        EmailAddress kia = new EmailAddress("kia3@example.org");
        SignUpId hers = desk.receive(year, Role.MENTOR, kia, "Kia Three", mentor(1, "612 555 0100"));
        clock.advance(Duration.ofMinutes(1));
        SignUpId strangers = desk.receive(year, Role.MENTOR, kia, "Mallory", mentor(3, "900 555 0666"));
        assertThat(strangers).isNotEqualTo(hers);
        assertThat(desk.toConfirm(hers)).containsEntry("name", "Kia Three").containsEntry("phone", "612 555 0100");
        assertThat(desk.toConfirm(strangers)).containsEntry("name", "Mallory").containsEntry("capacity", 3L);
        assertThat(desk.firstToConfirm(hers)).isTrue();
        assertThat(desk.firstToConfirm(strangers)).isFalse();

        desk.confirm(hers);

        assertThat(desk.signUp(hers).capacity()).isEqualTo(1);
        assertThat(participants.find(kia).orElseThrow())
                .returns("Kia Three", Contact::name)
                .returns("612 555 0100", Contact::phone);
        assertThat(desk.signUp(strangers).state()).isEqualTo(SignUpState.EXPIRED);
        assertThat(desk.mayCount(strangers)).isFalse();
        assertThat(desk.mayCount(hers)).isTrue();
        assertThatThrownBy(() -> desk.confirm(strangers)).isInstanceOf(NotPossibleNow.class);
        assertThat(desk.others(hers)).as("nobody has vouched for it").isEmpty();
    }

    @Test
    void whoever_presses_the_button_twice_on_a_corrected_form_has_sent_one_more_and_not_two() {
        EmailAddress kia = new EmailAddress("kia4@example.org");
        desk.receive(year, Role.MENTOR, kia, "Kia", mentor(1));
        clock.advance(Duration.ofMinutes(1));

        SignUpId corrected = desk.receive(year, Role.MENTOR, kia, "Kia", mentor(2));

        assertThat(desk.receive(year, Role.MENTOR, kia, "Kia", mentor(2))).isEqualTo(corrected);
        clock.advance(Duration.ofHours(2));
        assertThat(desk.receive(year, Role.MENTOR, kia, "Kia", mentor(2)))
                .as("the letter seems lost")
                .isNotEqualTo(corrected);
    }

    @Test
    void what_a_stranger_has_sent_keeps_nobody_from_coming_back_or_being_imported() {
        EmailAddress kia = new EmailAddress("kia5@example.org");
        SignUpId hers = desk.receive(year, Role.MENTOR, kia, "Kia", mentor(1));
        desk.confirm(hers);
        desk.withdraw(hers);
        SignUpId strangers = desk.receive(year, Role.MENTOR, kia, "Mallory", mentor(3));

        desk.comeBack(hers);

        assertThat(desk.signUp(hers).state()).isEqualTo(SignUpState.VETTING);
        assertThat(desk.mayCount(strangers)).isFalse();

        EmailAddress bo = new EmailAddress("bo5@example.org");
        SignUpId sent = desk.receive(year, Role.MENTEE, bo, "Mallory", Map.of());
        var row = new ImportedSignUp(year, Role.MENTEE, bo, "Bo", Map.of(), null, null);
        assertThat(desk.takeIn(row, false).kind()).isEqualTo(ImportEffect.Kind.NEW);
        assertThat(desk.takeIn(row, false).kind()).isEqualTo(ImportEffect.Kind.UNCHANGED);
        assertThat(desk.signUp(sent).state()).isEqualTo(SignUpState.EXPIRED);
    }

    @Test
    void an_import_changes_nothing_under_a_letter_that_waits_for_its_confirmation() {
        EmailAddress bo = new EmailAddress("bo6@example.org");
        var row = new ImportedSignUp(year, Role.MENTEE, bo, "Bo", Map.of("help", List.of("research")), null, null);
        var changed = new ImportedSignUp(year, Role.MENTEE, bo, "Bo", Map.of("help", List.of("money")), null, null);
        desk.takeIn(row, true);

        assertThat(desk.takeIn(changed, true).says()).contains("has not confirmed yet what the letter showed");
        SignUpId id = desk.all(year).get(0).id();
        desk.confirm(id);

        assertThat(desk.signUp(id).answers()).containsEntry("help", List.of("research"));
        assertThat(desk.takeIn(changed, true).kind()).isEqualTo(ImportEffect.Kind.UPDATED);
    }

    @Test
    void nobody_changes_confirmed_answers_by_signing_up_with_somebody_elses_address() {
        EmailAddress kia = new EmailAddress("kia2@example.org");
        SignUpId id = desk.receive(year, Role.MENTOR, kia, "Kia Two", mentor(1));
        desk.confirm(id);

        desk.receive(year, Role.MENTOR, kia, "Somebody", mentor(3));

        assertThat(desk.signUp(id).capacity()).isEqualTo(1);
        assertThat(participants.find(kia).orElseThrow().name()).isEqualTo("Kia Two");
    }

    @Test
    void a_mentee_waits_once_the_address_is_confirmed_and_a_mentor_once_accepted() {
        SignUpId mentee = desk.receive(
                year, Role.MENTEE, new EmailAddress("ana@example.org"), "Ana", Map.of("help", List.of("research")));
        SignUpId mentor = desk.receive(year, Role.MENTOR, new EmailAddress("ben@example.org"), "Ben", mentor(2));
        assertThat(desk.waiting(year, Role.MENTEE)).isEmpty();

        desk.confirm(mentee);
        desk.confirm(mentor);

        assertThat(desk.waiting(year, Role.MENTEE)).extracting(SignUp::id).containsExactly(mentee);
        assertThat(desk.waiting(year, Role.MENTOR)).isEmpty();
        assertThat(desk.needsVetting(mentor)).isTrue();

        desk.accept(mentor);

        assertThat(desk.waiting(year, Role.MENTOR)).extracting(SignUp::id).containsExactly(mentor);
        assertThat(desk.signUp(mentor).waitingSince()).isEqualTo("2026-09-01");
    }

    @Test
    void answers_come_back_as_they_were_given() {
        Map<String, Object> given =
                Map.of("help", List.of("research", "workAndFamily"), "agreement", true, "capacity", 2L);

        SignUpId id = desk.receive(year, Role.MENTOR, new EmailAddress("cem@example.org"), "Cem", given);

        assertThat(desk.signUp(id).answers()).isEqualTo(given);
    }

    @Test
    void signing_up_again_after_leaving_is_a_new_sign_up_and_the_old_one_cannot_come_back() {
        EmailAddress dee = new EmailAddress("dee@example.org");
        SignUpId old = desk.receive(year, Role.MENTOR, dee, "Dee", mentor(1));
        desk.confirm(old);
        desk.withdraw(old);

        SignUpId anew = desk.receive(year, Role.MENTOR, dee, "Dee", mentor(2));
        desk.confirm(anew);

        assertThat(anew).isNotEqualTo(old);
        assertThatThrownBy(() -> desk.comeBack(old)).isInstanceOf(AlreadySignedUp.class);
        assertThat(desk.others(anew)).extracting(SignUp::state).containsExactly(SignUpState.WITHDRAWN);
    }

    @Test
    void who_was_accepted_once_is_accepted_when_joining_again() {
        inAProgramOfItsOwn();
        SignUpId before = accepted("fay@example.org");
        desk.withdraw(before);

        nextYear.signUpAgain(before, mentor(1));

        assertThat(counting(before).state()).isEqualTo(SignUpState.WAITING);
    }

    @Test
    void who_left_before_anybody_had_looked_is_looked_at_when_joining_again() {
        inAProgramOfItsOwn();
        SignUpId before = confirmed("gus@example.org");
        desk.withdraw(before);

        nextYear.signUpAgain(before, mentor(1));

        assertThat(counting(before).state()).isEqualTo(SignUpState.VETTING);
    }

    @Test
    void who_was_declined_since_is_looked_at_when_joining_again() {
        inAProgramOfItsOwn();
        SignUpId accepted = accepted("hal@example.org");
        desk.withdraw(accepted);
        clock.advance(Duration.ofDays(1));
        SignUpId declined = confirmed("hal@example.org");
        desk.decline(declined, "Said things to a student.");

        nextYear.signUpAgain(accepted, mentor(1));

        assertThat(counting(accepted).state()).isEqualTo(SignUpState.VETTING);
        assertThat(desk.waiting(year, Role.MENTOR)).isEmpty();
    }

    @Test
    void who_joins_again_in_the_other_role_as_well_is_held_for_a_coordinator() {
        inAProgramOfItsOwn();
        SignUpId before = accepted("ida@example.org");
        desk.withdraw(before);
        desk.confirm(desk.receive(year, Role.MENTEE, new EmailAddress("ida@example.org"), "Ida", Map.of()));

        nextYear.signUpAgain(before, mentor(1));

        assertThat(counting(before).state()).isEqualTo(SignUpState.HELD);
    }

    private void inAProgramOfItsOwn() {
        year = openYear("p" + UUID.randomUUID().toString().substring(0, 8));
    }

    private SignUpId confirmed(String address) {
        SignUpId id = desk.receive(year, Role.MENTOR, new EmailAddress(address), "Somebody Else", mentor(1));
        desk.confirm(id);
        return id;
    }

    private SignUpId accepted(String address) {
        SignUpId id = confirmed(address);
        desk.accept(id);
        return id;
    }

    private SignUp counting(SignUpId before) {
        return desk.living(year, desk.signUp(before).participant(), Role.MENTOR).orElseThrow();
    }

    @Test
    void who_is_in_both_roles_is_held_for_a_coordinator() {
        EmailAddress eva = new EmailAddress("eva@example.org");
        desk.confirm(desk.receive(year, Role.MENTOR, eva, "Eva", mentor(1)));

        SignUpId mentee = desk.receive(year, Role.MENTEE, eva, "Eva", Map.of());
        desk.confirm(mentee);

        assertThat(desk.signUp(mentee).state()).isEqualTo(SignUpState.HELD);
        assertThat(desk.signUp(mentee).reason()).contains("also signed up as a mentor");
    }

    private static Map<String, Object> mentor(long capacity, String phone) {
        return Map.of("specialty", "surgery", "capacity", capacity, "phone", phone);
    }

    private static Map<String, Object> mentor(long capacity) {
        return Map.of("specialty", "surgery", "capacity", capacity);
    }
}
