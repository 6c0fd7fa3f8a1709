package org.cairn;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The only place that knows the system clock: everything else is given this bean, or a date. */
@Configuration(proxyBeanMethods = false)
class TimeSettings {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
