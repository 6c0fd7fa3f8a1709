package org.cairn.engine;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.retry.annotation.Retryable;

/**
 * Runs the method again, whole and in a fresh transaction, when it collided with somebody else's. For methods that
 * begin a transaction which touches the engine: two answers at once collide there every time. Inside a running
 * transaction it does nothing, for then only the whole can be tried again.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Retryable(interceptor = Retries.INTERCEPTOR)
public @interface Retried {}
