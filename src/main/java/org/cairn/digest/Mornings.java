package org.cairn.digest;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.cairn.engine.door.AccountDesk;
import org.cairn.program.ProgramDesk;
import org.cairn.program.ProgramYear;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Sees to it that every coordinator is told in the morning. */
@Component
public class Mornings {

    private static final Logger LOG = LoggerFactory.getLogger(Mornings.class);

    private final ProgramDesk programs;
    private final AccountDesk accounts;
    private final DigestDesk desk;

    Mornings(ProgramDesk programs, AccountDesk accounts, DigestDesk desk) {
        this.programs = programs;
        this.accounts = accounts;
        this.desk = desk;
    }

    /** Tells those whose office has opened; who has been told today is left alone. */
    @Scheduled(cron = "${cairn.digest.sweep:30 * * * * *}")
    public void tellEverybody() {
        latest().values()
                .forEach(year -> programs.atWork(year.id()).ifPresent(day -> accounts.members(year.coordinators())
                        .forEach(coordinator -> tell(coordinator, year, day))));
    }

    /** What fails for one keeps no other from a letter. */
    private void tell(String coordinator, ProgramYear year, LocalDate day) {
        try {
            desk.tell(coordinator, year, day);
        } catch (RuntimeException failed) {
            LOG.error("{} could not be told what is open in {}; tried again.", coordinator, year.program(), failed);
        }
    }

    /** The latest year of each program, in whose name its coordinators are written to. */
    private Map<String, ProgramYear> latest() {
        return programs.years().stream()
                .collect(toMap(ProgramYear::program, year -> year, (later, earlier) -> later, LinkedHashMap::new));
    }
}
