package org.cairn.web.mentorship;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.cairn.checkin.CheckInDesk;
import org.cairn.checkin.FollowUpDesk;
import org.cairn.engine.door.AccountDesk;
import org.cairn.form.FormDesk;
import org.cairn.kernel.EmailAddress;
import org.cairn.mentorship.Ending;
import org.cairn.mentorship.Mentorship;
import org.cairn.mentorship.MentorshipDesk;
import org.cairn.participant.Contact;
import org.cairn.participant.ParticipantDesk;
import org.cairn.program.ProgramDesk;
import org.cairn.program.ProgramYearId;
import org.cairn.signup.SignUpDesk;
import org.cairn.signup.SignUpId;
import org.cairn.testing.Browsing;
import org.cairn.testing.CairnTest;
import org.cairn.testing.SmallYear;
import org.cairn.testing.TestClock;
import org.cairn.yearend.YearEndDesk;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Coordinators read how it goes with a pair; whoever is in it reads nothing there. */
@CairnTest
class PairPageTest {

    private static final String PASSWORD = "a quiet harbour at noon 42";
    private static final String PAIRS = "/coordinator/mentorships";

    @LocalServerPort
    int port;

    @Autowired
    ProgramDesk programs;

    @Autowired
    SignUpDesk signUps;

    @Autowired
    ParticipantDesk participants;

    @Autowired
    MentorshipDesk mentorships;

    @Autowired
    CheckInDesk checkIns;

    @Autowired
    FollowUpDesk followUps;

    @Autowired
    YearEndDesk yearEnds;

    @Autowired
    FormDesk forms;

    @Autowired
    AccountDesk accounts;

    @Autowired
    IdentityService identities;

    @Autowired
    TestClock clock;

    String program;
    Mentorship pair;
    Mentorship other;

    @BeforeEach
    void aYearOfPairs() {
        program = "p" + UUID.randomUUID().toString().substring(0, 8);
        SmallYear small = new SmallYear(programs, signUps, mentorships, checkIns, yearEnds, forms, clock);
        ProgramYearId year = small.play(program);
        pair = mentorships.running(year).get(0);
        other = mentorships.running(year).get(1);
    }

    @Test
    void a_page_tells_what_was_agreed_what_both_said_and_how_the_program_helped() {
        forms.record(
                "checkInMentee",
                pair.id().toString(),
                contact(pair.mentee()).id().toString(),
                Map.of("met", "yes", "rhythm", "P1M", "private", "He is often late."));
        forms.record(
                "reviewMentee",
                pair.id().toString(),
                contact(pair.mentee()).id().toString(),
                Map.of("change", "Hidden in the report."));
        followUps.close(followUps.open(pair.id(), "silence", "The mentor has been silent twice."), "rhythm");
        Browsing mai = coordinator("mai@example.org");

        String page = mai.get(PAIRS + "/" + pair.id()).body();

        assertThat(page)
                .contains(contact(pair.mentor()).name() + " and "
                        + contact(pair.mentee()).name())
                .contains("How it went", "Check-in", "met")
                .contains("The mentor has been silent twice.", "they are asked more or less often")
                .contains(contact(pair.mentee()).name() + " answered the check-in", "He is often late.", "every month")
                .doesNotContain("Hidden in the report.", "P1M")
                .contains("/coordinator/people/" + contact(pair.mentor()).id())
                .contains(PAIRS + "/" + pair.id() + "/end");
        assertThat(mai.get(PAIRS).body()).contains(PAIRS + "/" + pair.id() + "\"");
        assertThat(mai.get("/coordinator/people/" + contact(pair.mentee()).id()).body())
                .contains(PAIRS + "/" + pair.id());
    }

    @Test
    void a_pair_is_listed_until_it_ends_though_its_year_has_been_closed() {
        programs.close(pair.year());
        Browsing mai = coordinator("mai@example.org");

        String list = mai.get(PAIRS).body();

        assertThat(list).contains(PAIRS + "/" + pair.id() + "\"", PAIRS + "/" + pair.id() + "/end");
    }

    @Test
    void where_the_pair_ended_first_nothing_is_still_to_be_decided() {
        followUps.open(pair.id(), "silence", "The mentor has been silent twice.");
        Browsing mai = coordinator("mai@example.org");
        String before = mai.get(PAIRS + "/" + pair.id()).body();

        mentorships.end(pair.id(), Ending.MOVED_AWAY, false);

        assertThat(before).contains("not decided yet");
        assertThat(mai.get(PAIRS + "/" + pair.id()).body())
                .contains("it ended before anything was decided")
                .doesNotContain("not decided yet", "Present year");
        assertThat(mai.get(PAIRS).body())
                .as("is listed among those that ended")
                .contains(" ended</summary>", PAIRS + "/" + pair.id() + "\"")
                .doesNotContain(PAIRS + "/" + pair.id() + "/end");
    }

    @Test
    void nobody_reads_about_a_pair_of_another_program() {
        program = "q" + program;
        Browsing noor = coordinator("noor@example.org");

        HttpResponse<String> page = noor.get(PAIRS + "/" + pair.id());

        assertThat(page.statusCode()).isEqualTo(409);
        assertThat(page.body()).doesNotContain(contact(pair.mentor()).name());
    }

    @Test
    void a_coordinator_reads_and_decides_nothing_about_the_own_pair() {
        Browsing mentor = coordinator(contact(pair.mentor()).email().value());
        String about = "Another coordinator can look at it.";

        assertThat(mentor.get(PAIRS + "/" + pair.id()).body()).contains(about).doesNotContain("How it went");
        assertThat(mentor.get(PAIRS + "/" + pair.id() + "/end").body()).contains(about);
        assertThat(mentor.get(PAIRS).body())
                .contains(other.id().toString())
                .doesNotContain(pair.id().toString());
        assertThat(mentor.get("/coordinator/people/" + contact(pair.mentor()).id())
                        .body())
                .contains(about)
                .doesNotContain("History");
        assertThat(mentor.get("/coordinator/people/" + contact(pair.mentee()).id())
                        .body())
                .contains(about)
                .doesNotContain("History");
        assertThat(mentor.get("/coordinator/people/" + contact(other.mentee()).id())
                        .body())
                .contains("History");
    }

    @Test
    void who_gives_the_program_another_address_is_still_in_the_pair() {
        Browsing mentor = coordinator(contact(pair.mentor()).email().value());

        participants.changeEmail(contact(pair.mentor()).id(), new EmailAddress(UUID.randomUUID() + "@example.org"));

        assertThat(mentor.get(PAIRS + "/" + pair.id()).body()).contains("Another coordinator can look at it.");
    }

    private Contact contact(SignUpId id) {
        return participants.contact(signUps.signUp(id).participant());
    }

    private Browsing coordinator(String address) {
        String name = "u" + UUID.randomUUID().toString().substring(0, 8);
        accounts.makeCoordinator(name, PASSWORD);
        User user = identities.createUserQuery().userId(name).singleResult();
        user.setEmail(address);
        identities.saveUser(user);
        identities.deleteMembership(name, AccountDesk.MAPS_COORDINATORS);
        Group group = identities.newGroup(program + "Coordinators");
        group.setName("Coordinators of " + program);
        group.setType("WORKFLOW");
        identities.saveGroup(group);
        identities.createMembership(name, program + "Coordinators");
        Browsing browser = new Browsing(port);
        browser.login(name, PASSWORD);
        return browser;
    }
}
