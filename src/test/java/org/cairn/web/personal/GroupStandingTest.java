package org.cairn.web.personal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.cairn.group.FormationDesk;
import org.cairn.group.GroupDesk;
import org.cairn.group.GroupSearch;
import org.cairn.group.PeerGroup;
import org.cairn.participant.ParticipantDesk;
import org.cairn.program.ProgramDesk;
import org.cairn.program.ProgramYearId;
import org.cairn.session.SessionDesk;
import org.cairn.session.SessionId;
import org.cairn.signup.SignUpDesk;
import org.cairn.signup.SignUpId;
import org.cairn.testing.CairnTest;
import org.cairn.testing.Cohorts;
import org.cairn.testing.FormedGroups;
import org.cairn.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CairnTest
class GroupStandingTest {

    @Autowired
    ProgramDesk programs;

    @Autowired
    SignUpDesk signUps;

    @Autowired
    ParticipantDesk participants;

    @Autowired
    FormationDesk formations;

    @Autowired
    GroupSearch search;

    @Autowired
    GroupDesk groups;

    @Autowired
    SessionDesk sessions;

    @Autowired
    SignUpStanding standing;

    @Autowired
    TestClock clock;

    private ProgramYearId year;
    private SignUpId ana;

    @BeforeEach
    void somebody() {
        clock.set(Instant.parse("2026-09-02T15:00:00Z"));
        Cohorts cohorts = new Cohorts(programs, signUps, participants);
        year = cohorts.year("peers" + UUID.randomUUID().toString().substring(0, 8));
        cohorts.people(year, 7);
        ana = cohorts.person(year, Cohorts.address(), "Ana Lee", Cohorts.answers(0));
    }

    @Test
    void before_there_are_groups_it_is_said_until_when_sign_up_is_open() {
        Standing own = standing.of(signUps.signUp(ana));

        assertThat(own.stands()).isEqualTo("You are signed up for a group.");
        assertThat(own.next()).contains("Sign-up is open until Wednesday, September 30, 2026");
    }

    @Test
    void then_which_group_it_is_and_when_it_meets_next() {
        PeerGroup group = FormedGroups.of(year, 1, formations, search, groups).get(0);
        assertThat(standing.of(signUps.signUp(ana)).stands())
                .contains("You are in group 1, which meets at " + group.slot(), "It is led by Person");
        assertThat(standing.of(signUps.signUp(ana)).next()).contains("Before the next session");

        SessionId session = sessions.open(group.id(), 1).orElseThrow();
        sessions.hold(session, Instant.parse("2026-10-07T22:00:00Z"), "Room 4");

        assertThat(standing.of(signUps.signUp(ana)).next())
                .isEqualTo("Your next session: Getting to know each other, Wednesday, October 7, 2026, 5:00 PM CDT."
                        + " Room 4");
        assertThat(standing.of(signUps.signUp(group.leading().get(0))).stands()).contains("You lead it with");
    }
}
