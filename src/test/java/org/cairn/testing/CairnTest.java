package org.cairn.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.cairn.Cairn;
import org.cairn.engine.door.QuickPasswords;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole of Cairn on a real PostgreSQL, with a clock that only a test moves and no job executor: a test runs the
 * jobs that are due. Use it unchanged, so that all tests share one context.
 */
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = Cairn.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(
        initializers = TestDatabase.class,
        classes = {TestClock.Settings.class, AccessLog.Settings.class, QuickPasswords.class})
@ActiveProfiles("test")
public @interface CairnTest {}
