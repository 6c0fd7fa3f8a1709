package org.cairn.web;

import java.security.Principal;
import org.cairn.engine.door.AccountDesk;
import org.cairn.program.ProgramDesk;
import org.cairn.program.ProgramYear;
import org.cairn.program.ProgramYearId;
import org.springframework.stereotype.Component;

/** Whose year it is: its program's coordinators', and the admins'. */
@Component
class OwnYear {

    private final ProgramDesk programs;
    private final AccountDesk accounts;

    OwnYear(ProgramDesk programs, AccountDesk accounts) {
        this.programs = programs;
        this.accounts = accounts;
    }

    /** @throws NotYourYear if the person does not coordinate its program */
    ProgramYear of(Principal coordinator, String id) {
        ProgramYear year = programs.year(ProgramYearId.of(id));
        if (!is(coordinator, year)) {
            throw new NotYourYear(year.programName());
        }
        return year;
    }

    boolean is(Principal coordinator, ProgramYear year) {
        return accounts.member(coordinator.getName(), year.coordinators())
                || accounts.account(coordinator.getName())
                        .filter(account -> account.admin())
                        .isPresent();
    }
}
