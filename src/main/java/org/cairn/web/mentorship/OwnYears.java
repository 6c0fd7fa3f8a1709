package org.cairn.web.mentorship;

import java.security.Principal;
import java.util.List;
import org.cairn.engine.door.AccountDesk;
import org.cairn.program.ProgramDesk;
import org.cairn.program.ProgramYear;
import org.cairn.program.ProgramYearId;
import org.springframework.stereotype.Component;

/** The program years that a person coordinates. */
@Component
class OwnYears {

    private static final String ADMINS = "camunda-admin";

    private final ProgramDesk programs;
    private final AccountDesk accounts;

    OwnYears(ProgramDesk programs, AccountDesk accounts) {
        this.programs = programs;
        this.accounts = accounts;
    }

    /** Those that have not been closed, the latest first. */
    List<ProgramYear> of(Principal coordinator) {
        return programs.years().stream()
                .filter(year -> year.closedAt() == null && coordinates(year, coordinator))
                .toList();
    }

    /** @throws NotYourPair if the person does not coordinate the year */
    ProgramYear own(ProgramYearId id, Principal coordinator) {
        ProgramYear year = programs.year(id);
        if (!coordinates(year, coordinator)) {
            throw new NotYourPair(year.programName());
        }
        return year;
    }

    private boolean coordinates(ProgramYear year, Principal coordinator) {
        return accounts.member(coordinator.getName(), year.coordinators())
                || accounts.member(coordinator.getName(), ADMINS);
    }
}
