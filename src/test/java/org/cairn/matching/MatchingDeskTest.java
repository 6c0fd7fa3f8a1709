package org.cairn.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cairn.kernel.EmailAddress;
import org.cairn.mentorship.Ending;
import org.cairn.mentorship.MentorshipDesk;
import org.cairn.mentorship.MentorshipId;
import org.cairn.participant.ParticipantId;
import org.cairn.signup.Role;
import org.cairn.signup.SignUpId;
import org.cairn.signup.SignUpState;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class MatchingDeskTest extends MatchingTest {

    @Autowired
    MentorshipDesk mentorships;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    JdbcTemplate database;

    @Test
    void a_round_proposes_what_is_best_for_all_and_not_for_the_first() {
        SignUpId kia = mentor("Kia", 1, "research", "workAndFamily");
        SignUpId mei = mentor("Mei", 1, "research");
        SignUpId ana = mentee("Ana", "research");
        SignUpId ben = mentee("Ben", "research", "workAndFamily");

        Round round = rounds.round(desk.round(year, "a test"));

        assertThat(pairs()).isEqualTo(Map.of(ana, mei, ben, kia));
        assertThat(round.matched()).isEqualTo(2);
        assertThat(round.total()).isEqualTo(2000);
        assertThat(round.primal()).isEqualTo(round.dual()).isEqualTo(2000);
    }

    @Test
    void whoever_is_held_back_is_proposed_to_nobody_until_they_are_released() {
        SignUpId kia = mentor("Kia", 1, "research");
        SignUpId mei = mentor("Mei", 1, "workAndFamily");
        SignUpId ana = mentee("Ana", "research");
        desk.round(year, "a test");
        assertThat(pairs()).isEqualTo(Map.of(ana, kia));
        ParticipantId held = signUps.signUp(kia).participant();

        desk.hold(held);

        assertThat(desk.held(held)).isTrue();
        assertThat(pairs()).isEqualTo(Map.of(ana, mei));
        assertThat(desk.hasPlace(desk.openFor(ana).orElseThrow(), kia)).isFalse();

        desk.release(held);
        desk.round(year, "a test");

        assertThat(pairs()).isEqualTo(Map.of(ana, kia));
    }

    @Test
    void a_mentee_who_is_held_back_waits() {
        mentor("Kia", 1, "research");
        SignUpId ana = mentee("Ana", "research");

        desk.hold(signUps.signUp(ana).participant());
        desk.round(year, "a test");

        assertThat(pairs()).isEmpty();
        assertThat(signUps.signUp(ana).state()).isEqualTo(SignUpState.WAITING);
    }

    @Test
    void a_round_without_a_closed_proof_cannot_be_stored() {
        RoundId id = desk.round(year, "a test");

        assertThatThrownBy(() -> database.update("update matching_round set dual = 1 where id = ?", id.value()))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void a_second_round_moves_nobody_even_among_equals() {
        IntStream.range(0, 6).forEach(number -> mentor("Mentor " + number, 1, "research"));
        IntStream.range(0, 8).forEach(number -> mentee("Mentee " + number, "research"));
        desk.round(year, "one night");
        List<ProposalId> before = desk.open(year);

        clock.advance(Duration.ofDays(1));
        Round second = rounds.round(desk.round(year, "the next night"));

        assertThat(desk.open(year)).isEqualTo(before).hasSize(6);
        assertThat(second.made()).isZero();
        assertThat(second.kept()).isEqualTo(6);
    }

    @Test
    void newcomers_are_fitted_in_as_if_everybody_had_come_at_once() {
        for (int number = 0; number < 6; number++) {
            desk.fitIn(mentor("Mentor " + number, 1 + number % 2, help(number)));
            desk.fitIn(mentee("Mentee " + number, help(number + 1)));
            desk.fitIn(mentee("Another " + number, help(number + 2)));
        }
        Map<SignUpId, SignUpId> fitted = pairs();

        Round whole = rounds.round(desk.round(year, "a test"));

        assertThat(pairs()).isEqualTo(fitted);
        assertThat(whole.kept()).isEqualTo(whole.matched()).isEqualTo(9);
        assertThat(whole.made()).isZero();
    }

    @Test
    void a_newcomer_moves_a_proposal_that_nobody_has_in_hand() {
        SignUpId kia = mentor("Kia", 1, "research", "workAndFamily");
        SignUpId mei = mentor("Mei", 1, "research");
        SignUpId ana = mentee("Ana", "research");
        desk.fitIn(ana);

        SignUpId ben = mentee("Ben", "workAndFamily");
        desk.fitIn(ben);

        assertThat(pairs()).isEqualTo(Map.of(ana, mei, ben, kia));
    }

    @Test
    void who_was_counted_when_another_came_is_not_counted_again_unless_something_is_different() {
        SignUpId kia = mentor("Kia", 2, "research");
        SignUpId ana = mentee("Ana", "research");
        SignUpId ben = mentee("Ben", "research");
        desk.fitIn(ana);
        desk.fitIn(ben);
        desk.fitIn(kia);

        assertThat(pairs()).isEqualTo(Map.of(ana, kia, ben, kia));
        assertThat(timesSolved()).isEqualTo(1);

        signUps.changeAnswers(ben, Map.of("help", List.of("research", "workAndFamily")));
        desk.fitIn(ben);
        assertThat(timesSolved()).as("other answers").isEqualTo(2);

        desk.approve(proposalOf(ana));
        desk.fitIn(kia);
        assertThat(timesSolved()).as("other places").isEqualTo(3);

        desk.fitIn(mentee("Cleo", "research"));
        assertThat(timesSolved()).as("somebody new").isEqualTo(4);
    }

    private int timesSolved() {
        return database.queryForObject(
                "select count(*) from matching_round where program_year = ?", Integer.class, year.value());
    }

    @Test
    void a_proposal_in_hand_does_not_move() {
        SignUpId kia = mentor("Kia", 1, "research", "workAndFamily");
        SignUpId ana = mentee("Ana", "research");
        desk.fitIn(ana);
        ProposalId inHand = proposalOf(ana);
        desk.takeInHand(inHand);
        SignUpId mei = mentor("Mei", 1, "research");

        SignUpId ben = mentee("Ben", "workAndFamily");
        desk.fitIn(ben);

        assertThat(pairs()).isEqualTo(Map.of(ana, kia, ben, mei));
        assertThat(desk.state(inHand)).isEqualTo(ProposalState.IN_HAND);
    }

    @Test
    void a_proposal_that_was_put_back_may_move_again() {
        SignUpId kia = mentor("Kia", 1, "research", "workAndFamily");
        SignUpId ana = mentee("Ana", "research");
        desk.fitIn(ana);
        ProposalId putBack = proposalOf(ana);
        desk.takeInHand(putBack);
        desk.release(putBack);
        SignUpId mei = mentor("Mei", 1, "research");

        SignUpId ben = mentee("Ben", "workAndFamily");
        desk.fitIn(ben);

        assertThat(pairs()).isEqualTo(Map.of(ana, mei, ben, kia));
        assertThat(desk.state(putBack)).isEqualTo(ProposalState.WITHDRAWN);
    }

    @Test
    void running_mentorships_and_approved_proposals_take_places() {
        SignUpId kia = mentor("Kia", 2, "research");
        mentorships.begin(year, kia, mentee("Ana", "research"));
        SignUpId ben = mentee("Ben", "research");
        desk.fitIn(ben);
        desk.approve(proposalOf(ben));

        desk.fitIn(mentee("Cleo", "research"));

        assertThat(pairs()).isEqualTo(Map.of(ben, kia));
    }

    @Test
    void who_waits_longest_goes_first() {
        mentor("Kia", 1, "research");
        SignUpId ana = mentee("Ana", "workAndFamily");
        clock.advance(Duration.ofDays(30));
        mentee("Ben", "research");

        desk.round(year, "a test");

        assertThat(pairs()).containsOnlyKeys(ana);
    }

    @Test
    void who_was_left_out_of_the_last_round_goes_before_who_came_since() {
        SignUpId kia = mentor("Kia", 1, "research");
        SignUpId ana = mentee("Ana", "research");
        SignUpId ben = mentee("Ben", "workAndFamily");
        desk.round(year, "one night");
        SignUpId first = pairs().containsKey(ana) ? ana : ben;
        SignUpId leftOut = first.equals(ana) ? ben : ana;
        desk.approve(proposalOf(first));
        desk.decline(proposalOf(first));
        withdraw(first);

        desk.fitIn(mentee("Cleo", "research"));
        desk.round(year, "the next night");

        assertThat(pairs()).isEqualTo(Map.of(leftOut, kia));
    }

    @Test
    void a_mentor_who_said_no_is_never_asked_about_the_same_mentee_again() {
        SignUpId kia = mentor("Kia", 1, "research");
        SignUpId mei = mentor("Mei", 1, "workAndFamily");
        SignUpId ana = mentee("Ana", "research");
        desk.fitIn(ana);
        ProposalId asked = proposalOf(ana);
        desk.approve(asked);

        desk.decline(asked);

        assertThat(desk.state(asked)).isEqualTo(ProposalState.DECLINED);
        assertThat(pairs()).isEqualTo(Map.of(ana, mei));
        desk.never(proposalOf(ana));
        desk.round(year, "a test");
        assertThat(pairs()).isEmpty();
        assertThat(kia).isNotEqualTo(mei);
    }

    @Test
    void a_mentor_who_did_not_answer_is_not_asked_about_the_same_mentee_again() {
        mentor("Kia", 1, "research");
        SignUpId ana = mentee("Ana", "research");
        desk.fitIn(ana);
        ProposalId asked = proposalOf(ana);
        desk.approve(asked);

        desk.lapse(asked);
        desk.round(year, "a test");

        assertThat(desk.state(asked)).isEqualTo(ProposalState.LAPSED);
        assertThat(pairs()).isEmpty();
    }

    @Test
    void a_yes_ends_the_matter_and_is_told_once() {
        mentor("Kia", 1, "research");
        SignUpId ana = mentee("Ana", "research");
        desk.fitIn(ana);
        ProposalId asked = proposalOf(ana);
        desk.approve(asked);

        desk.consent(asked);

        assertThat(desk.state(asked)).isEqualTo(ProposalState.INTRODUCED);
        assertThatThrownBy(() -> desk.decline(asked))
                .isInstanceOf(ProposalMoved.class)
                .hasMessage("These two have been introduced already.");
    }

    @Test
    void two_whose_mentorship_ended_badly_are_not_brought_together_again() {
        SignUpId kia = mentor("Kia", 1, "research");
        SignUpId ana = mentee("Ana", "research");
        MentorshipId ended = mentorships.begin(year, kia, ana);
        mentorships.end(ended, Ending.NO_FIT, true);
        if (signUps.waiting(year, Role.MENTEE).isEmpty()) {
            signUps.freed(ana);
        }

        desk.round(year, "a test");

        assertThat(pairs()).isEmpty();
    }

    @Test
    void another_mentor_is_approved_at_once_and_the_others_make_room() {
        SignUpId kia = mentor("Kia", 1, "research", "workAndFamily");
        SignUpId mei = mentor("Mei", 1, "research");
        SignUpId ana = mentee("Ana", "research");
        SignUpId ben = mentee("Ben", "research", "workAndFamily");
        desk.round(year, "a test");
        ProposalId old = proposalOf(ana);
        desk.takeInHand(old);

        ProposalId chosen = desk.chooseAnother(old, kia);

        assertThat(desk.state(chosen)).isEqualTo(ProposalState.APPROVED);
        assertThat(desk.state(old)).isEqualTo(ProposalState.WITHDRAWN);
        assertThat(pairs()).isEqualTo(Map.of(ana, kia, ben, mei));
    }

    @Test
    void another_mentor_who_is_full_or_ruled_out_is_refused_with_a_sentence() {
        SignUpId kia = mentor("Kia", 1, "research");
        SignUpId mei = mentor("Mei", 1, "research");
        SignUpId ana = mentee("Ana", "research");
        SignUpId ben = mentee("Ben", "research");
        desk.round(year, "a test");
        SignUpId hers = desk.proposal(proposalOf(ana)).mentor();
        SignUpId his = desk.proposal(proposalOf(ben)).mentor();
        desk.approve(proposalOf(ben));

        assertThatThrownBy(() -> desk.chooseAnother(proposalOf(ana), his))
                .isInstanceOf(NoPlaceLeft.class)
                .hasMessageStartingWith("This mentor has no place left");
        desk.decline(proposalOf(ben));
        assertThat(pairs()).isEqualTo(Map.of(ana, his, ben, hers));
        assertThatThrownBy(() -> desk.chooseAnother(proposalOf(ben), his))
                .isInstanceOf(NotEligible.class)
                .hasMessage("This mentor cannot be chosen here: a rule speaks against these two.");
        assertThat(desk.obstacle(proposalOf(ben), his))
                .as("what a coordinator may read and no log")
                .hasValue("This mentor cannot be chosen here: the mentor has said no to this pairing before.");
        assertThat(Set.of(kia, mei)).isEqualTo(Set.of(hers, his));
    }

    @Test
    void who_is_left_waiting_is_proposed_to_somebody_better_only_until_the_day_has_come() {
        SignUpId kia = mentor("Kia", 1, "research");
        SignUpId ana = mentee("Ana", "research", "workAndFamily");
        desk.fitIn(ana);

        desk.leaveWaiting(proposalOf(ana));
        desk.round(year, "one night");
        assertThat(pairs()).isEmpty();

        SignUpId mei = mentor("Mei", 1, "research", "workAndFamily");
        desk.fitIn(mei);
        assertThat(pairs()).isEqualTo(Map.of(ana, mei));
        withdraw(mei);
        desk.withdrawAll(mei);
        assertThat(pairs()).isEmpty();

        clock.advance(Duration.ofDays(28));
        desk.round(year, "four weeks later");
        assertThat(pairs()).isEqualTo(Map.of(ana, kia));
    }

    @Test
    void who_is_left_waiting_is_proposed_to_nobody_who_was_there_however_well_they_fit() {
        SignUpId left = leftWaitingThoughSomebodyElsesMentorFitsBetter();

        desk.round(year, "one night");

        assertThat(pairs()).doesNotContainKey(left).hasSize(1);
        assertThat(desk.leftWaiting(year)).isEqualTo(1);
    }

    @Test
    void a_mentor_in_somebodys_hand_was_there_too() {
        mentor("Kia", 1, "research");
        SignUpId mei = mentor("Mei", 1, "research", "workAndFamily");
        SignUpId ana = mentee("Ana", "research", "workAndFamily");
        SignUpId ben = mentee("Ben", "research", "workAndFamily");
        desk.round(year, "a test");
        boolean anas = mei.equals(pairs().get(ana));
        desk.takeInHand(proposalOf(anas ? ana : ben));
        SignUpId left = anas ? ben : ana;
        desk.leaveWaiting(proposalOf(left));

        desk.release(proposalOf(anas ? ana : ben));
        withdraw(anas ? ana : ben);
        desk.withdrawAll(anas ? ana : ben);

        assertThat(pairs()).isEmpty();
    }

    @Test
    void a_mentor_with_other_answers_is_somebody_new() {
        SignUpId kia = mentor("Kia", 1, "research");
        SignUpId ana = mentee("Ana", "research", "workAndFamily");
        desk.fitIn(ana);
        desk.leaveWaiting(proposalOf(ana));

        signUps.changeAnswers(kia, Map.of("capacity", 1, "help", List.of("research", "workAndFamily")));
        desk.round(year, "one night");

        assertThat(pairs()).isEqualTo(Map.of(ana, kia));
    }

    @Test
    void a_mentor_who_had_no_place_and_gets_one_is_somebody_new() {
        SignUpId mei = mentor("Mei", 1, "research", "workAndFamily");
        MentorshipId running = mentorships.begin(year, mei, mentee("Ben", "research"));
        mentor("Kia", 1, "research");
        SignUpId ana = mentee("Ana", "research", "workAndFamily");
        desk.fitIn(ana);
        desk.leaveWaiting(proposalOf(ana));

        mentorships.end(running, Ending.GOAL_REACHED, false);
        desk.round(year, "one night");

        assertThat(pairs()).containsEntry(ana, mei);
    }

    @Test
    void a_mentee_with_other_answers_waits_for_somebody_else() {
        SignUpId kia = mentor("Kia", 1, "research");
        SignUpId ana = mentee("Ana", "research", "workAndFamily");
        desk.fitIn(ana);
        desk.leaveWaiting(proposalOf(ana));

        signUps.changeAnswers(ana, Map.of("help", List.of("research")));
        desk.round(year, "one night");

        assertThat(pairs()).isEqualTo(Map.of(ana, kia));
    }

    @Test
    void a_coordinator_may_have_those_who_were_left_waiting_proposed_again() {
        SignUpId left = leftWaitingThoughSomebodyElsesMentorFitsBetter();

        desk.waitNoLonger(year);
        desk.round(year, "a request");

        assertThat(pairs()).containsKey(left).hasSize(2);
        assertThat(desk.leftWaiting(year)).isZero();
    }

    private SignUpId leftWaitingThoughSomebodyElsesMentorFitsBetter() {
        SignUpId kia = mentor("Kia", 1, "research");
        mentor("Mei", 1, "research", "workAndFamily");
        SignUpId ana = mentee("Ana", "research", "workAndFamily");
        SignUpId ben = mentee("Ben", "research", "workAndFamily");
        desk.round(year, "a test");
        SignUpId left = kia.equals(pairs().get(ana)) ? ana : ben;
        desk.leaveWaiting(proposalOf(left));
        return left;
    }

    @Test
    void who_leaves_takes_the_proposals_along_and_the_partner_gets_another() {
        SignUpId kia = mentor("Kia", 1, "research", "workAndFamily");
        SignUpId mei = mentor("Mei", 1, "research");
        SignUpId ana = mentee("Ana", "research", "workAndFamily");
        desk.fitIn(ana);
        ProposalId asked = proposalOf(ana);
        desk.approve(asked);
        assertThat(pairs()).isEqualTo(Map.of(ana, kia));

        withdraw(kia);
        desk.withdrawAll(kia);

        assertThat(desk.state(asked)).isEqualTo(ProposalState.WITHDRAWN);
        assertThat(pairs()).isEqualTo(Map.of(ana, mei));
    }

    @Test
    void a_proposal_says_in_words_why_these_two() {
        mentor("Kia", 1, "research", "workAndFamily");
        SignUpId ana = mentee("Ana", "research", "workAndFamily", "clinicalExperience");
        desk.fitIn(ana);

        Proposal proposal = desk.proposal(proposalOf(ana));

        assertThat(proposal.reasons()).singleElement().satisfies(reason -> {
            assertThat(reason.sentence())
                    .isEqualToIgnoringCase("Help: 2 of the 3 things wished for (research, work and family)");
            assertThat(reason.points()).isEqualTo(proposal.score()).isEqualTo(666);
        });
        assertThat(proposal.belowMinimum()).isFalse();
    }

    @Test
    void a_weak_fit_is_marked_so_that_waiting_is_the_usual_answer() {
        mentor("Kia", 1, "research");
        SignUpId ana = mentee("Ana", "workAndFamily");
        desk.fitIn(ana);

        assertThat(desk.proposal(proposalOf(ana)).belowMinimum()).isTrue();
    }

    @Test
    void alternatives_say_what_they_would_mean_for_the_others() {
        SignUpId kia = mentor("Kia", 1, "research", "workAndFamily");
        SignUpId mei = mentor("Mei", 1, "research");
        SignUpId ana = mentee("Ana", "research");
        SignUpId ben = mentee("Ben", "research", "workAndFamily");
        desk.round(year, "a test");

        assertThat(desk.proposal(proposalOf(ana)).alternatives())
                .singleElement()
                .satisfies(alternative -> {
                    assertThat(alternative.mentor()).isEqualTo(kia);
                    assertThat(alternative.name()).isEqualTo("Kia");
                    assertThat(alternative.loss()).isEqualTo(500);
                    assertThat(alternative.word()).isEqualTo("Just as good");
                    assertThat(alternative.others()).isEqualTo("Ben would then get Mei, who fits less well");
                });
        assertThat(desk.proposal(proposalOf(ben)).alternatives())
                .singleElement()
                .satisfies(alternative -> {
                    assertThat(alternative.mentor()).isEqualTo(mei);
                    assertThat(alternative.word()).isEqualTo("Clearly worse for Ben");
                    assertThat(alternative.others()).isEqualTo("Ana would then get Kia");
                });
    }

    @Test
    void an_alternative_that_leaves_somebody_without_a_mentor_says_so() {
        mentor("Mei", 1, "research", "workAndFamily");
        SignUpId ana = mentee("Ana", "research");
        desk.fitIn(ana);
        desk.never(proposalOf(ana));
        SignUpId kia = mentor("Kia", 1, "research");
        SignUpId ben = mentee("Ben", "workAndFamily");

        desk.round(year, "a test");

        assertThat(desk.proposal(proposalOf(ana)).mentor()).isEqualTo(kia);
        assertThat(desk.proposal(proposalOf(ben)).alternatives())
                .singleElement()
                .satisfies(alternative -> {
                    assertThat(alternative.fewer()).isEqualTo(1);
                    assertThat(alternative.word()).isEqualTo("Clearly worse for Ben");
                    assertThat(alternative.others()).isEqualTo("Ana would then have nobody");
                });
    }

    @Test
    void neither_of_the_two_reads_of_a_background_request() {
        SignUpId kia = mentor("Kia", 1, Map.of("help", List.of("research"), "backgrounds", List.of("somali")));
        SignUpId ana = mentee(
                "Ana", Map.of("help", List.of("research"), "sharedBackground", "yes", "background", List.of("somali")));
        desk.fitIn(ana);

        Proposal proposal = desk.proposal(proposalOf(ana));

        assertThat(proposal.mentor()).isEqualTo(kia);
        assertThat(proposal.reasons())
                .anySatisfy(reason -> assertThat(reason.sentence()).containsIgnoringCase("somali"));
        assertThat(proposal.reasonsForMentee("Kia")).isNotEmpty().noneSatisfy(reason -> assertThat(reason)
                .containsIgnoringCase("somali"));
        assertThat(proposal.reasonsForMentor("Ana")).isNotEmpty().noneSatisfy(reason -> assertThat(reason)
                .containsIgnoringCase("somali"));
    }

    @Test
    void nobody_is_their_own_mentor() {
        EmailAddress both = someone();
        SignUpId mentor = signUps.receive(year, Role.MENTOR, both, "Kia", Map.of("capacity", 1));
        SignUpId mentee = signUps.receive(year, Role.MENTEE, both, "Kia", Map.of());
        signUps.confirm(mentor);
        signUps.accept(mentor);
        signUps.confirm(mentee);
        if (signUps.needsVetting(mentee)) {
            signUps.accept(mentee);
        }

        desk.round(year, "a test");

        assertThat(signUps.waiting(year, Role.MENTEE)).hasSize(1);
        assertThat(pairs()).isEmpty();
    }

    @Test
    void people_who_come_at_the_same_moment_never_share_a_place() throws Exception {
        SignUpId kia = mentor("Kia", 3, "research");
        List<SignUpId> mentees = new ArrayList<>();
        IntStream.range(0, 8).forEach(number -> mentees.add(mentee("Mentee " + number, "research")));
        CountDownLatch together = new CountDownLatch(2);
        var pool = Executors.newFixedThreadPool(2);

        List<Future<?>> work = List.of(
                pool.submit(() -> fitInAndApprove(mentees.subList(0, 4), together)),
                pool.submit(() -> fitInAndApprove(mentees.subList(4, 8), together)));
        pool.shutdown();
        assertThat(pool.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
        for (Future<?> done : work) {
            done.get();
        }

        Map<SignUpId, Long> load = desk.open(year).stream()
                .map(desk::proposal)
                .collect(Collectors.groupingBy(Proposal::mentor, Collectors.counting()));
        assertThat(load).isEqualTo(Map.of(kia, 3L));
        assertThat(new HashSet<>(desk.open(year))).hasSize(3);
    }

    private boolean fitInAndApprove(List<SignUpId> mentees, CountDownLatch together) throws InterruptedException {
        together.countDown();
        together.await(10, TimeUnit.SECONDS);
        for (SignUpId mentee : mentees) {
            new TransactionTemplate(transactions).executeWithoutResult(status -> {
                desk.fitIn(mentee);
                desk.openFor(mentee)
                        .filter(proposal -> desk.state(proposal) == ProposalState.PROPOSED)
                        .ifPresent(desk::approve);
            });
        }
        return true;
    }

    private ProposalId proposalOf(SignUpId mentee) {
        return desk.openFor(mentee).orElseThrow();
    }

    private void withdraw(SignUpId signUp) {
        signUps.withdraw(signUp);
    }

    private static String[] help(int number) {
        List<String> all = List.of("research", "workAndFamily", "clinicalExperience", "financingMedicalSchool");
        return new String[] {all.get(number % 4), all.get((number * 3 + 1) % 4)};
    }
}
