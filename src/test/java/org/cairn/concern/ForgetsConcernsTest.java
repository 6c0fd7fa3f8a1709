package org.cairn.concern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cairn.kernel.EmailAddress;
import org.cairn.kernel.Traces;
import org.cairn.mentorship.MentorshipDesk;
import org.cairn.mentorship.MentorshipId;
import org.cairn.program.Format;
import org.cairn.program.OpenProgramYear;
import org.cairn.program.ProgramDesk;
import org.cairn.program.ProgramYearId;
import org.cairn.signup.Role;
import org.cairn.signup.SignUpDesk;
import org.cairn.signup.SignUpId;
import org.cairn.testing.CairnTest;
import org.cairn.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CairnTest
class ForgetsConcernsTest {

    @Autowired
    ForgetsConcerns forgets;

    @Autowired
    ConcernDesk desk;

    @Autowired
    ProgramDesk programs;

    @Autowired
    SignUpDesk signUps;

    @Autowired
    MentorshipDesk mentorships;

    @Autowired
    TestClock clock;

    ProgramYearId year;
    SignUpId mentor;
    SignUpId mentee;
    ConcernId told;

    @BeforeEach
    void somethingThatWasTold() {
        clock.set(Instant.parse("2026-09-01T14:00:00Z"));
        year = programs.open(new OpenProgramYear(
                "maps",
                "MAPS",
                UUID.randomUUID().toString(),
                Format.PAIRS,
                LocalDate.parse("2026-08-01"),
                null,
                LocalDate.parse("2026-08-01"),
                12,
                "P2M",
                true,
                "Mai Lor",
                "maps@example.org",
                "America/Chicago",
                null));
        mentor = signUp(Role.MENTOR, "Dr. Kia Okafor");
        signUps.accept(mentor);
        mentee = signUp(Role.MENTEE, "Ana Lee");
        MentorshipId pair = mentorships.begin(year, mentor, mentee);
        told = ConcernId.fresh();
        desk.raise(told, mentee, About.PARTNER, pair, Map.of("words", "Kia Okafor shouts."));
        desk.note(told, "ben", "Spoke with Kia Okafor.");
    }

    @Test
    void what_somebody_told_goes_with_them_and_the_concern_stays_countable() {
        forgets.forget(traces(mentee, "Ana Lee"));

        assertThatThrownBy(() -> desk.answers(told))
                .isInstanceOf(SealBroken.class)
                .hasMessageContaining("has been forgotten since");
        assertThat(desk.notes(told)).isEmpty();
        assertThat(desk.concern(told).open()).isTrue();
    }

    @Test
    void what_another_one_told_of_somebody_names_them_no_more() {
        forgets.forget(traces(mentor, "Kia Okafor"));

        assertThat(desk.answers(told)).isEqualTo(Map.of("words", "(somebody) shouts."));
        assertThat(desk.notes(told)).singleElement().satisfies(note -> assertThat(note.words())
                .isEqualTo("Spoke with (somebody)."));
    }

    @Test
    void what_is_closed_is_kept_for_the_programs_time_and_what_is_open_stays() {
        ConcernId open = ConcernId.fresh();
        desk.raise(open, mentee, About.OTHER, null, Map.of("words", "And another thing."));
        desk.close(told, "ben", Outcome.SETTLED);

        desk.forget(year, clock.instant());
        assertThat(desk.concern(told).open()).isFalse();
        desk.forget(year, clock.instant().plus(Duration.ofDays(1)));

        assertThatThrownBy(() -> desk.concern(told)).isInstanceOf(UnknownConcern.class);
        assertThat(desk.concern(open).open()).isTrue();
    }

    private Traces traces(SignUpId of, String name) {
        Set<String> ids = new java.util.HashSet<>(forgets.leads(Set.of(of.toString())));
        assertThat(ids).contains(told.toString());
        ids.add(of.toString());
        return new Traces(
                signUps.signUp(of).participant().toString(), UUID.randomUUID().toString(), ids, Set.of(name));
    }

    private SignUpId signUp(Role role, String name) {
        EmailAddress address = new EmailAddress(UUID.randomUUID() + "@example.org");
        SignUpId id = signUps.receive(year, role, address, name, Map.of("capacity", 1));
        signUps.confirm(id);
        return id;
    }
}
