package org.cairn.processes.pairing;

import org.cairn.engine.AnswerRule;
import org.cairn.processes.DayAhead;
import org.cairn.program.ProgramDesk;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What coordinators may not answer about a pair. */
@Configuration(proxyBeanMethods = false)
class PairingRules {

    @Bean
    AnswerRule pauseOfMentorAhead(ProgramDesk programs) {
        return new DayAhead(MentorToFollowUp.FORM, "pauseUntil", programs);
    }
}
