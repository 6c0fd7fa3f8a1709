package org.cairn.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.cairn.engine.testing.Colliding;
import org.cairn.testing.CairnTest;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@CairnTest
class CollisionTest {

    @Autowired
    private Colliding colliding;

    @Autowired
    private PlatformTransactionManager transactions;

    @BeforeEach
    void nothing_was_tried() {
        colliding.forget();
    }

    @Test
    void what_collided_is_done_again_in_a_fresh_transaction() {
        assertThat(colliding.collideTwice(new OptimisticLockingException("collided")))
                .isEqualTo(3);
    }

    @Test
    void a_collision_of_rows_counts_too_however_deep_it_is_hidden() {
        var hidden = new IllegalStateException(new OptimisticLockingFailureException("collided"));

        assertThat(colliding.collideTwice(hidden)).isEqualTo(3);
    }

    @Test
    void what_failed_otherwise_is_not_done_again() {
        assertThatThrownBy(() -> colliding.collideTwice(new IllegalStateException("broken")))
                .hasMessage("broken");
        assertThat(colliding.tries()).isOne();
    }

    @Test
    void inside_a_transaction_only_the_whole_can_be_done_again() {
        assertThatThrownBy(() -> new TransactionTemplate(transactions)
                        .execute(status -> colliding.collideTwice(new OptimisticLockingException("collided"))))
                .isInstanceOf(OptimisticLockingException.class);
        assertThat(colliding.tries()).isOne();
    }
}
