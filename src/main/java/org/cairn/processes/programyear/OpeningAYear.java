package org.cairn.processes.programyear;

import org.cairn.engine.AnswerRule;
import org.cairn.engine.StartBriefing;
import org.cairn.engine.door.AccountDesk;
import org.cairn.program.Format;
import org.cairn.program.ProgramDesk;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A year of pairs and a year of groups are opened in forms of their own, under the same rules. */
@Configuration(proxyBeanMethods = false)
class OpeningAYear {

    private static final String OF_PAIRS = "openProgramYear";
    private static final String OF_GROUPS = "openCohortYear";

    @Bean
    StartBriefing programsWithPairs(ProgramDesk programs, AccountDesk accounts) {
        return new ProgramsToOpen(OF_PAIRS, Format.PAIRS, programs, accounts);
    }

    @Bean
    StartBriefing programsInGroups(ProgramDesk programs, AccountDesk accounts) {
        return new ProgramsToOpen(OF_GROUPS, Format.GROUPS, programs, accounts);
    }

    @Bean
    AnswerRule yearOfPairsCanBeOpened(ProgramDesk programs, AccountDesk accounts) {
        return new YearCanBeOpened(OF_PAIRS, Format.PAIRS, programs, accounts);
    }

    @Bean
    AnswerRule yearOfGroupsCanBeOpened(ProgramDesk programs, AccountDesk accounts) {
        return new YearCanBeOpened(OF_GROUPS, Format.GROUPS, programs, accounts);
    }
}
