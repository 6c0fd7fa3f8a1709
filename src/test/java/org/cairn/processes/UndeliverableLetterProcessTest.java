package org.cairn.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.Map;
import java.util.UUID;
import org.cairn.kernel.EmailAddress;
import org.cairn.mail.LetterHeld;
import org.cairn.mail.LetterRefused;
import org.cairn.mail.OutboxLetter;
import org.cairn.signup.SignUpId;
import org.cairn.signup.SignUpState;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

class UndeliverableLetterProcessTest extends ProcessTest {

    @Autowired
    JdbcClient database;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    UndeliverableLetterProcessTest() {
        super("undeliverable-letter");
    }

    @Test
    void a_mistyped_address_is_mended_and_the_letter_goes_there() {
        SignUpId mentee = waitingMentee();
        UUID letter = refused(mentee);
        assertThat(instance(letter)).isWaitingAt("rescueLetter").task().hasCandidateGroup("mapsCoordinators");
        assertThat(shown(letter).get("letterFacts").toString()).contains("Ana Lee", "550 5.1.1");
        EmailAddress right = someone();

        complete(letter, "rescueLetter", Map.of("remedy", "sendAgain", "newAddress", right.value()));

        assertThat(running(letter)).isFalse();
        assertThat(address(mentee)).isEqualTo(right);
        assertThat(lettersTo(right)).containsExactly("mentee-welcome");
    }

    @Test
    void a_letter_can_be_tried_again_at_the_old_address() {
        SignUpId mentee = waitingMentee();
        UUID letter = held(mentee);
        assertThat(instance(letter)).isWaitingAt("rescueLetter");

        complete(letter, "rescueLetter", Map.of("remedy", "sendAgain"));

        assertThat(lettersTo(address(mentee)).stream().filter("mentee-welcome"::equals))
                .hasSize(2);
    }

    @Test
    void an_address_of_somebody_else_is_refused() {
        EmailAddress taken = address(waitingMentee());
        UUID letter = refused(waitingMentee());

        assertThatThrownBy(() ->
                        complete(letter, "rescueLetter", Map.of("remedy", "sendAgain", "newAddress", taken.value())))
                .hasMessageContaining("This address belongs to somebody else already.");
    }

    @Test
    void who_cannot_be_reached_is_withdrawn_so_that_nobody_waits() {
        SignUpId mentee = waitingMentee();
        UUID letter = refused(mentee);

        complete(letter, "rescueLetter", Map.of("remedy", "withdraw"));

        assertThat(running(letter)).isFalse();
        assertThat(signUps.signUp(mentee).state()).isEqualTo(SignUpState.WITHDRAWN);
    }

    @Test
    void a_letter_that_no_longer_matters_is_set_aside() {
        UUID letter = refused(waitingMentee());

        complete(letter, "rescueLetter", Map.of("remedy", "setAside"));

        assertThat(running(letter)).isFalse();
    }

    @Test
    void a_goodbye_that_cannot_be_delivered_is_nobodys_task() {
        SignUpId mentee = waitingMentee();
        signUps.withdraw(mentee);
        run(mentee);

        UUID letter = settle(letterTo(address(mentee), "goodbye"), "REFUSED");

        assertThat(running(letter)).isFalse();
    }

    private UUID refused(SignUpId mentee) {
        return settle(letterTo(address(mentee), "mentee-welcome"), "REFUSED");
    }

    private UUID held(SignUpId mentee) {
        return settle(letterTo(address(mentee), "mentee-welcome"), "HELD");
    }

    /** What the dispatcher does when the mail server has said no, or nothing. */
    private UUID settle(OutboxLetter letter, String state) {
        transaction.executeWithoutResult(status -> {
            database.sql(
                            """
                            update letter set state = ?, reply = '550 5.1.1', next_attempt_at = null,
                                   settled_at = case when ? = 'REFUSED' then queued_at end
                             where id = ?""")
                    .params(state, state, letter.id())
                    .update();
            events.publishEvent(
                    state.equals("HELD")
                            ? new LetterHeld(letter.id(), letter.letter(), letter.about())
                            : new LetterRefused(letter.id(), letter.letter(), letter.about(), "550 5.1.1"));
        });
        run(letter.id());
        return letter.id();
    }
}
