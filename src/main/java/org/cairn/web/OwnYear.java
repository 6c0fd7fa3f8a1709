package org.cairn.web;

import java.security.Principal;
import java.util.List;
import org.cairn.engine.door.AccountDesk;
import org.cairn.program.ProgramDesk;
import org.cairn.program.ProgramYear;
import org.cairn.program.ProgramYearId;
import org.springframework.stereotype.Component;

/** Whose year it is: its program's coordinators', and the admins'. */
@Component
public class OwnYear {

    private final ProgramDesk programs;
    private final AccountDesk accounts;

    OwnYear(ProgramDesk programs, AccountDesk accounts) {
        this.programs = programs;
        this.accounts = accounts;
    }

    /**
     * The year of that id.
     *
     * @throws NotYourYear if the person does not coordinate its program
     */
    public ProgramYear of(Principal coordinator, String id) {
        ProgramYear year = programs.year(ProgramYearId.of(id));
        if (!is(coordinator, year)) {
            throw new NotYourYear(year.programName());
        }
        return year;
    }

    /** All that a person coordinates, closed ones too, the latest first. */
    public List<ProgramYear> all(Principal coordinator) {
        return programs.years().stream().filter(year -> is(coordinator, year)).toList();
    }

    /** Those that have not been closed, the latest first. */
    public List<ProgramYear> open(Principal coordinator) {
        return all(coordinator).stream().filter(year -> year.closedAt() == null).toList();
    }

    /** Whether the person coordinates its program. */
    public boolean is(Principal coordinator, ProgramYear year) {
        return accounts.member(coordinator.getName(), year.coordinators())
                || accounts.account(coordinator.getName())
                        .filter(account -> account.admin())
                        .isPresent();
    }
}
