package org.cairn.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cairn.kernel.EmailAddress;
import org.cairn.matching.ProposalId;
import org.cairn.matching.ProposalState;
import org.cairn.mentorship.Mentorship;
import org.cairn.signup.Role;
import org.cairn.signup.SignUpId;
import org.cairn.signup.SignUpState;
import org.junit.jupiter.api.Test;

class PairingProcessTest extends ProcessTest {

    PairingProcessTest() {
        super("pairing");
    }

    @Test
    void a_coordinator_reads_who_they_are_why_these_two_and_who_else_there_is() {
        acceptedMentor(1);
        acceptedMentor(1);
        SignUpId mentee = waitingMentee();

        ProposalId proposal = proposed(mentee);

        assertThat(instance(proposal)).isWaitingAt("approvePairing").task().hasCandidateGroup("mapsCoordinators");
        Map<String, Object> shown = shown(proposal);
        assertThat(shown.get("menteeAnswers").toString()).contains("Ana Lee", "Second");
        assertThat(shown.get("mentorAnswers").toString()).contains("Dr. Kia Okafor", "Pediatrics");
        assertThat(shown.get("points").toString()).contains(" of 1000");
        assertThat((List<?>) shown.get("alternatives")).hasSize(1);
        assertThat((List<?>) shown.get("otherMentors")).hasSize(1);
        assertThat(shown.get("decision")).isIn("approve", "wait");
    }

    @Test
    void what_a_coordinator_has_claimed_does_not_move() {
        acceptedMentor(1);
        ProposalId proposal = proposed(waitingMentee());

        engine.getTaskService().claim(task(proposal).getId(), "coordinator");
        assertThat(matching.state(proposal)).isEqualTo(ProposalState.IN_HAND);
        engine.getTaskService().setAssignee(task(proposal).getId(), null);

        assertThat(matching.state(proposal)).isEqualTo(ProposalState.PROPOSED);
    }

    @Test
    void a_mentor_who_is_asked_learns_of_studies_and_wishes_and_not_who_it_is() {
        SignUpId mentor = acceptedMentor(1);
        SignUpId mentee = waitingMentee();
        ProposalId proposal = proposed(mentee);

        complete(proposal, "approvePairing", Map.of("decision", "approve"));

        assertThat(task(proposal).getAssignee())
                .isEqualTo(signUps.signUp(mentor).participant().toString());
        assertThat(shown(proposal).get("studentAnswers").toString())
                .contains("Second", "Research", "I sing in a choir.")
                .doesNotContain("Ana", "@", "background", "Twin Cities");
        assertThat(shown(proposal).get("reasonsForYou").toString())
                .contains("This student would like help with research, and you offer it.")
                .contains("You are close enough to each other to meet in person.")
                .doesNotContain("Twin Cities", "Ana");
        assertThat(text(letterTo(address(mentor), "consent-request")))
                .contains("by Friday, September 11")
                .doesNotContain("Ana");
    }

    @Test
    void a_yes_introduces_the_two_to_each_other() {
        SignUpId mentor = acceptedMentor(1);
        SignUpId mentee = waitingMentee();
        ProposalId proposal = proposed(mentee);
        complete(proposal, "approvePairing", Map.of("decision", "approve"));

        answer(proposal, Map.of("consent", "yes"));

        assertThat(running(proposal)).isFalse();
        assertThat(matching.state(proposal)).isEqualTo(ProposalState.INTRODUCED);
        assertThat(signUps.signUp(mentee).state()).isEqualTo(SignUpState.MATCHED);
        Mentorship mentorship = mentorships.running(year).get(0);
        assertThat(instances(mentorship.id())).hasSize(1);
        assertThat(text(letterTo(address(mentor), "introduction-mentor")))
                .contains(
                        "Ana Lee",
                        address(mentee).value(),
                        "Ana Lee, second year of college, Twin Cities",
                        "Would like help with research as well as work and family",
                        "Ana would like help with research, and you offer it.",
                        "your reply goes to Ana",
                        "until Wednesday, September 1, 2027");
        assertThat(text(letterTo(address(mentee), "introduction-mentee")))
                .contains(
                        "Dr. Kia Okafor, pediatrics, Twin Cities",
                        address(mentor).value(),
                        "in my second year of college",
                        "glad to talk with you about research as well as work and",
                        "You would like help with research, and your mentor offers it.",
                        "You are curious about pediatrics, and that is the field your mentor works in.",
                        "You are both in the same region (Twin Cities), so you can meet in person.");
    }

    @Test
    void a_no_stays_private_and_the_mentee_is_proposed_to_somebody_else() {
        SignUpId first = acceptedMentor(1);
        SignUpId second = acceptedMentor(1);
        SignUpId mentee = waitingMentee();
        ProposalId proposal = proposed(mentee);
        SignUpId asked = matching.proposal(proposal).mentor();
        complete(proposal, "approvePairing", Map.of("decision", "approve"));

        answer(proposal, Map.of("consent", "no", "reason", "I am moving to Duluth"));

        assertThat(running(proposal)).isFalse();
        assertThat(matching.state(proposal)).isEqualTo(ProposalState.DECLINED);
        assertThat(lettersTo(address(asked))).endsWith("consent-thanks");
        assertThat(matching.proposal(proposed(mentee)).mentor())
                .isIn(first, second)
                .isNotEqualTo(asked);
    }

    @Test
    void a_mentor_who_does_not_answer_is_reminded_then_passed_over_and_followed_up() {
        SignUpId mentor = acceptedMentor(1);
        ProposalId proposal = asked(waitingMentee());

        waitUntil(proposal, MORNING.plus(Duration.ofDays(20)));

        assertThat(lettersTo(address(mentor))).endsWith("consent-request", "consent-reminder", "consent-reminder");
        assertThat(matching.state(proposal)).isEqualTo(ProposalState.LAPSED);
        assertThat(instance(proposal)).isWaitingAt("followUpMentor");
        assertThat(shown(proposal).get("mentorAnswers").toString())
                .contains(address(mentor).value());
        complete(proposal, "followUpMentor", Map.of("mentorsPlace", "keep"));
        assertThat(running(proposal)).isFalse();
        assertThat(signUps.signUp(mentor).state()).isEqualTo(SignUpState.WAITING);
    }

    @Test
    void a_silent_mentor_can_be_paused() {
        SignUpId mentor = acceptedMentor(1);
        ProposalId proposal = silent(waitingMentee());
        assertThatThrownBy(() -> complete(
                        proposal, "followUpMentor", Map.of("mentorsPlace", "pause", "pauseUntil", "2026-09-21")))
                .hasMessageContaining("Please choose a day after today.");

        complete(proposal, "followUpMentor", Map.of("mentorsPlace", "pause", "pauseUntil", "2026-12-01"));

        assertThat(running(proposal)).isFalse();
        assertThat(signUps.signUp(mentor).state()).isEqualTo(SignUpState.PAUSED);
    }

    @Test
    void a_silent_mentor_can_be_withdrawn() {
        SignUpId mentor = acceptedMentor(1);
        ProposalId proposal = silent(waitingMentee());

        complete(proposal, "followUpMentor", Map.of("mentorsPlace", "withdraw"));

        assertThat(running(proposal)).isFalse();
        assertThat(signUps.signUp(mentor).state()).isEqualTo(SignUpState.WITHDRAWN);
    }

    @Test
    void another_mentor_is_asked_without_a_second_approval() {
        acceptedMentor(1);
        acceptedMentor(1);
        SignUpId mentee = waitingMentee();
        ProposalId proposal = proposed(mentee);
        String other = ((Map<?, ?>) ((List<?>) shown(proposal).get("otherMentors")).get(0))
                .get("value")
                .toString();

        complete(proposal, "approvePairing", Map.of("decision", "another", "otherMentor", other));

        assertThat(running(proposal)).isFalse();
        ProposalId chosen = proposed(mentee);
        assertThat(chosen).isNotEqualTo(proposal);
        assertThat(matching.proposal(chosen).mentor()).hasToString(other);
        assertThat(instance(chosen)).isWaitingAt("askMentor");
    }

    @Test
    void a_mentee_may_wait_for_somebody_who_fits_better() {
        acceptedMentor(1);
        SignUpId mentee = waitingMentee();
        ProposalId proposal = proposed(mentee);

        complete(proposal, "approvePairing", Map.of("decision", "wait"));

        assertThat(running(proposal)).isFalse();
        assertThat(matching.openFor(mentee)).isEmpty();
        assertThat(signUps.signUp(mentee).state()).isEqualTo(SignUpState.WAITING);
    }

    @Test
    void a_pair_that_was_ruled_out_is_never_proposed_again() {
        acceptedMentor(1);
        SignUpId mentee = waitingMentee();
        ProposalId proposal = proposed(mentee);

        complete(proposal, "approvePairing", Map.of("decision", "never"));
        matching.round(year, "test");

        assertThat(running(proposal)).isFalse();
        assertThat(matching.openFor(mentee)).isEmpty();
    }

    @Test
    void a_program_that_approves_nothing_asks_the_mentor_at_once() {
        year = openYear(false);
        acceptedMentor(1);

        ProposalId proposal = proposed(waitingMentee());

        assertThat(instance(proposal)).isWaitingAt("askMentor");
    }

    @Test
    void a_proposal_that_nobody_has_seen_vanishes_without_a_word() {
        SignUpId mentor = acceptedMentor(1);
        SignUpId mentee = waitingMentee();
        ProposalId proposal = proposed(mentee);

        signUps.withdraw(mentee);
        run(proposal);

        assertThat(running(proposal)).isFalse();
        assertThat(lettersTo(address(mentor))).doesNotContain("proposal-withdrawn");
    }

    @Test
    void a_mentor_who_was_asked_is_told_that_no_answer_is_needed() {
        SignUpId mentor = acceptedMentor(1);
        SignUpId mentee = waitingMentee();
        ProposalId proposal = asked(mentee);
        clock.advance(Duration.ofDays(1));

        signUps.withdraw(mentee);
        run(proposal);

        assertThat(running(proposal)).isFalse();
        assertThat(lettersTo(address(mentor))).endsWith("proposal-withdrawn");
    }

    @Test
    void neither_of_the_two_is_told_of_a_wish_for_a_shared_background() {
        Map<String, Object> offer = new HashMap<>(mentor(1));
        offer.put("backgrounds", List.of("hispanicOrLatino"));
        SignUpId mentor = signUps.receive(year, Role.MENTOR, someone(), "Dr. Kia Okafor", offer);
        run(mentor);
        formLinks.writeRequests();
        confirm(mentor);
        complete(mentor, "vetMentor", Map.of("verdict", "accept"));
        EmailAddress ana = someone();
        Map<String, Object> answers = new HashMap<>(mentee());
        answers.put("sharedBackground", "yes");
        answers.put("background", List.of("hispanicOrLatino"));
        SignUpId mentee = signUps.receive(year, Role.MENTEE, ana, "Ana Lee", answers);
        run(mentee);
        confirm(mentee);
        ProposalId proposal = asked(mentee);

        Map<String, Object> shown = shown(proposal);

        assertThat(shown.get("studentAnswers").toString() + shown.get("reasonsForYou"))
                .doesNotContainIgnoringCase("background")
                .doesNotContain("Hispanic");
        answer(proposal, Map.of("consent", "yes"));
        assertThat(text(letterTo(address(mentor), "introduction-mentor"))
                        + text(letterTo(address(mentee), "introduction-mentee")))
                .contains("Why the two of you")
                .doesNotContain("Hispanic")
                .doesNotContain("Background:")
                .doesNotContain("You share");
    }

    private ProposalId proposed(SignUpId mentee) {
        ProposalId proposal = matching.openFor(mentee).orElseThrow();
        run(proposal);
        return proposal;
    }

    private ProposalId asked(SignUpId mentee) {
        ProposalId proposal = proposed(mentee);
        complete(proposal, "approvePairing", Map.of("decision", "approve"));
        formLinks.writeRequests();
        return proposal;
    }

    private ProposalId silent(SignUpId mentee) {
        ProposalId proposal = asked(mentee);
        waitUntil(proposal, MORNING.plus(Duration.ofDays(20)));
        return proposal;
    }
}
