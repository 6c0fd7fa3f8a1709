package org.cairn.formlink;

import java.time.Duration;
import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How personal links live.
 *
 * @param lastAfterDue how long a link opens after the day an answer was hoped for; a deadline ends the question, not the
 *     link
 * @param renewed how long a link opens that its reader asked for
 * @param renewalPause the least time between two new links for one person
 * @param renewalsADay the most new links a person gets in a day
 * @param rest how long a person's requests wait after their letter could not be written
 */
@ConfigurationProperties("cairn.links")
record LinkSettings(
        @DefaultValue("P60D") Period lastAfterDue,
        @DefaultValue("P14D") Period renewed,
        @DefaultValue("PT5M") Duration renewalPause,
        @DefaultValue("6") int renewalsADay,
        @DefaultValue("PT5M") Duration rest) {}
