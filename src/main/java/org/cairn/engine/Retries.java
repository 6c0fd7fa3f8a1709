package org.cairn.engine;

import java.sql.SQLException;
import java.util.Map;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.springframework.classify.BinaryExceptionClassifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.Ordered;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.retry.RetryContext;
import org.springframework.retry.RetryOperations;
import org.springframework.retry.annotation.EnableRetry;
import org.springframework.retry.backoff.ExponentialRandomBackOffPolicy;
import org.springframework.retry.interceptor.RetryOperationsInterceptor;
import org.springframework.retry.policy.SimpleRetryPolicy;
import org.springframework.retry.support.RetryTemplate;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Tries transactions again that collided with others. */
@Configuration(proxyBeanMethods = false)
@EnableRetry(order = Ordered.LOWEST_PRECEDENCE - 10) // around the transaction
class Retries {

    static final String INTERCEPTOR = "transactionRetries";
    private static final int ATTEMPTS = 6;

    @Bean
    static RetryOperations transactionRetryOperations() {
        var pause = new ExponentialRandomBackOffPolicy();
        pause.setInitialInterval(20);
        pause.setMultiplier(2);
        pause.setMaxInterval(500);
        var template = new RetryTemplate();
        template.setRetryPolicy(new OutermostOnly());
        template.setBackOffPolicy(pause);
        return template;
    }

    @Bean(INTERCEPTOR)
    static RetryOperationsInterceptor transactionRetries(RetryOperations transactionRetryOperations) {
        var interceptor = new RetryOperationsInterceptor();
        interceptor.setRetryOperations(transactionRetryOperations);
        return interceptor;
    }

    /** Once more after a collision, but never inside a transaction that somebody else began. */
    private static final class OutermostOnly extends SimpleRetryPolicy {

        OutermostOnly() {
            super(ATTEMPTS, new Collisions());
        }

        @Override
        public boolean canRetry(RetryContext context) {
            boolean first = context.getLastThrowable() == null;
            return first || (!TransactionSynchronizationManager.isActualTransactionActive() && super.canRetry(context));
        }
    }

    /**
     * Two who changed the same row, or who wait for each other. The engine hands on what its database says about a
     * deadlock without a name of its own, hence the state of the statement.
     */
    private static final class Collisions extends BinaryExceptionClassifier {

        private static final String ROLLED_BACK = "40";

        Collisions() {
            super(Map.of(OptimisticLockingException.class, true, ConcurrencyFailureException.class, true), false);
            setTraverseCauses(true);
        }

        @Override
        public Boolean classify(Throwable failure) {
            return super.classify(failure)
                    || (NestedExceptionUtils.getMostSpecificCause(failure) instanceof SQLException refused
                            && String.valueOf(refused.getSQLState()).startsWith(ROLLED_BACK));
        }
    }
}
