package org.cairn.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.cairn.engine.testing.EngineTables;
import org.cairn.kernel.EmailAddress;
import org.cairn.mail.OutboxLetter;
import org.cairn.matching.ProposalId;
import org.cairn.matching.ProposalState;
import org.cairn.mentorship.Mentorship;
import org.cairn.signup.Role;
import org.cairn.signup.SignUpId;
import org.cairn.signup.SignUpState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

class PairingProcessTest extends ProcessTest {

    @Autowired
    DataSource database;

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
        assertThat(shown.get("pair"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .extracting(Object::toString)
                .satisfiesExactly(
                        one -> assertThat(one).contains("Mentee", "Ana Lee", "Second, Twin Cities"),
                        other -> assertThat(other).contains("Mentor", "Dr. Kia Okafor", "Pediatrics, Twin Cities"));
        assertThat(shown.get("menteeAnswers").toString()).contains("Ana Lee", "Second");
        assertThat(shown.get("mentorAnswers").toString()).contains("Dr. Kia Okafor", "Pediatrics");
        assertThat(shown.get("points").toString()).contains(" of 1000");
        assertThat(shown).as("for the way to all pairs").containsEntry("programYearId", year.toString());
        assertThat((List<?>) shown.get("alternatives")).hasSize(1);
        assertThat((List<?>) shown.get("otherMentors")).hasSize(1);
        assertThat(shown.get("alternatives").toString()).contains("meaning=Just as good");
        assertThat(shown.get("otherMentors").toString()).contains("label=Dr. Kia Okafor, just as good");
    }

    @Test
    void nothing_is_chosen_beforehand() {
        acceptedMentor(1);

        ProposalId proposal = proposed(waitingMentee());

        assertThat(shown(proposal).get("belowMinimum")).isEqualTo(false);
        assertThat(shown(proposal).get("decision")).isNull();
        assertThatThrownBy(() -> complete(proposal, "approvePairing", Map.of()))
                .hasMessage("“What do you decide?” needs an answer.");
        assertThat(instance(proposal)).isWaitingAt("approvePairing");
    }

    @Test
    void where_the_fit_is_weak_waiting_is_chosen_beforehand() {
        acceptedMentor(1);

        ProposalId proposal =
                proposed(mentee(Map.of("help", List.of("financingMedicalSchool"), "specialties", List.of("surgery"))));

        assertThat(shown(proposal).get("belowMinimum")).isEqualTo(true);
        assertThat(shown(proposal).get("decision")).isEqualTo("wait");
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
        Map<String, Object> answers = mentee();
        answers.put("secondEmail", "elsewhere@example.org");
        signUps.changeAnswers(mentee, answers);
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
                .contains("by Monday, September 14")
                .doesNotContain("Ana");
    }

    @Test
    void a_mentor_who_is_asked_for_a_second_student_meanwhile_sees_that_it_is_another_one() {
        SignUpId mentor = acceptedMentor(2);
        ProposalId first = proposed(waitingMentee());
        complete(first, "approvePairing", Map.of("decision", "approve"));
        assertThat(text(letterTo(address(mentor), "consent-request")))
                .contains("There is a student in")
                .doesNotContain("another student");

        ProposalId second = proposed(waitingMentee());
        complete(second, "approvePairing", Map.of("decision", "approve"));

        assertThat(text(letterTo(address(mentor), "consent-request")))
                .contains("There is another student in", "the second we ask you about");

        answer(first, Map.of("consent", "no"));
        ProposalId third = proposed(waitingMentee());
        complete(third, "approvePairing", Map.of("decision", "approve"));

        assertThat(text(letterTo(address(mentor), "consent-request")))
                .as("no two letters of one day say the same, also after an answer")
                .contains("the third we ask you about");
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
    void whoever_says_no_to_two_on_one_day_is_thanked_once() {
        SignUpId mentor = acceptedMentor(2);
        ProposalId one = asked(waitingMentee());
        ProposalId other = asked(waitingMentee());

        answer(one, Map.of("consent", "no"));
        answer(other, Map.of("consent", "no"));

        assertThat(List.of(matching.state(one), matching.state(other))).containsOnly(ProposalState.DECLINED);
        assertThat(lettersTo(address(mentor))).containsOnlyOnce("consent-thanks");
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
    void a_mentor_whose_place_was_given_meanwhile_cannot_be_chosen_or_is_not_even_offered() {
        acceptedMentor(1);
        acceptedMentor(1);
        SignUpId first = waitingMentee();
        ProposalId ben = proposed(waitingMentee());
        ProposalId ana = proposed(first);
        String his = matching.proposal(ben).mentor().toString();
        complete(ben, "approvePairing", Map.of("decision", "approve"));

        assertThatThrownBy(() -> complete(ana, "approvePairing", Map.of("decision", "another", "otherMentor", his)))
                .hasMessageStartingWith("This mentor has no place left:")
                .hasMessageEndingWith("Please choose somebody else, or let the mentee wait.");

        assertThat(instance(ana)).isWaitingAt("approvePairing");
        acceptedMentor(1);
        ProposalId third = proposed(waitingMentee());
        assertThat(shown(third).get("otherMentors").toString()).doesNotContain(his);
        assertThat(shown(third).get("choiceGone")).isEqualTo(false);
    }

    /** Whoever decides first has the place; the other decides again, and no job fails with a name in its message. */
    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void a_place_that_is_given_between_a_decision_and_its_step_leads_back_to_the_decision(CapturedOutput log) {
        acceptedMentor("Quillfeather One");
        acceptedMentor("Quillfeather Two");
        SignUpId first = waitingMentee();
        ProposalId ben = proposed(waitingMentee());
        ProposalId ana = proposed(first);
        String his = matching.proposal(ben).mentor().toString();
        engine.getTaskService().claim(task(ana).getId(), "coordinator");

        engine.getFormService().submitTaskForm(task(ana).getId(), Map.of("decision", "another", "otherMentor", his));
        complete(ben, "approvePairing", Map.of("decision", "approve"));
        run(ana);

        assertThat(instance(ana)).isWaitingAt("approvePairing");
        assertThat(shown(ana).get("choiceGone")).isEqualTo(true);
        assertThat(shown(ana).get("otherMentor")).isNull();
        assertThat((List<?>) shown(ana).get("otherMentors")).isEmpty();
        complete(ana, "approvePairing", Map.of("decision", "approve"));
        assertThat(instance(ana)).isWaitingAt("askMentor");
        assertThat(new EngineTables(database).holding("Quillfeather")).isEmpty();
        assertThat(log).doesNotContain("Quillfeather");
    }

    @Test
    void a_mentor_who_offers_fewer_places_by_now_is_not_asked_for_more() {
        SignUpId mentor = acceptedMentor(2);
        ProposalId first = proposed(waitingMentee());
        ProposalId second = proposed(waitingMentee());
        signUps.changeAnswers(mentor, mentor(1));
        complete(first, "approvePairing", Map.of("decision", "approve"));

        assertThatThrownBy(() -> complete(second, "approvePairing", Map.of("decision", "approve")))
                .hasMessageStartingWith("This mentor offers fewer places by now");
        assertThat(instance(second)).isWaitingAt("approvePairing");
    }

    @Test
    void nobody_says_yes_to_more_students_than_there_are_places() {
        SignUpId mentor = acceptedMentor(2);
        ProposalId first = asked(waitingMentee());
        ProposalId second = asked(waitingMentee());
        signUps.changeAnswers(mentor, mentor(1));
        answer(first, Map.of("consent", "yes"));

        assertThatThrownBy(() -> answer(second, Map.of("consent", "yes")))
                .hasMessageStartingWith("You have as many students as you said you can take.");
        assertThat(instance(second)).isWaitingAt("askMentor");
        signUps.changeAnswers(mentor, mentor(2));
        answer(second, Map.of("consent", "yes"));
        assertThat(matching.state(second)).isEqualTo(ProposalState.INTRODUCED);
    }

    @Test
    void of_two_yeses_in_one_moment_the_one_without_a_place_lets_the_mentee_wait_on() {
        SignUpId mentor = acceptedMentor(2);
        SignUpId ben = waitingMentee();
        SignUpId ana = waitingMentee();
        ProposalId first = asked(ben);
        ProposalId second = asked(ana);
        signUps.changeAnswers(mentor, mentor(1));

        tasks.complete(task(first).getId(), Map.of("consent", "yes"), "mentor");
        tasks.complete(task(second).getId(), Map.of("consent", "yes"), "mentor");
        run(first);
        run(second);

        assertThat(running(second)).isFalse();
        assertThat(matching.state(second)).isEqualTo(ProposalState.WITHDRAWN);
        assertThat(signUps.signUp(ana).state()).isEqualTo(SignUpState.WAITING);
        assertThat(lettersTo(address(mentor))).contains("introduction-mentor", "place-taken");
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

    @Test
    void what_somebody_wrote_for_a_name_or_a_number_is_no_link_in_the_partners_letter() {
        SignUpId mentor = acceptedMentor(1);
        Map<String, Object> answers = new HashMap<>(mentee());
        answers.put("phone", "http://evil.example/phone");
        SignUpId mentee = signUps.receive(year, Role.MENTEE, someone(), "[Free](http://evil.example)\u202E", answers);
        run(mentee);
        confirm(mentee);
        ProposalId proposal = asked(mentee);

        answer(proposal, Map.of("consent", "yes"));

        OutboxLetter letter = letterTo(address(mentor), "introduction-mentor");
        assertThat(letter.subject() + text(letter))
                .contains("[Free](http evil example)")
                .doesNotContain("http://evil", "evil.example", "\u202E");
    }

    private SignUpId mentee(Map<String, Object> others) {
        Map<String, Object> answers = new HashMap<>(mentee());
        answers.putAll(others);
        SignUpId id = signUps.receive(year, Role.MENTEE, someone(), "Ana Lee", answers);
        run(id);
        confirm(id);
        return id;
    }

    private void acceptedMentor(String name) {
        SignUpId id = signUps.receive(year, Role.MENTOR, someone(), name, mentor(1));
        run(id);
        confirm(id);
        complete(id, "vetMentor", Map.of("verdict", "accept"));
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
