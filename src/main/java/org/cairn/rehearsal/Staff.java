package org.cairn.rehearsal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.cairn.rehearsal.browser.Browser;
import org.cairn.rehearsal.coordinators.Coordinator;
import org.cairn.rehearsal.coordinators.Coordinator.Hidden;
import org.cairn.rehearsal.coordinators.Desk;
import org.cairn.rehearsal.diary.Tally;
import org.cairn.rehearsal.people.Personas.Office;

/**
 * Those who work for the programs of a rehearsal, each at a desk of their own.
 *
 * @param admin who makes accounts and deploys
 * @param desks where coordinators sit
 */
record Staff(Desk admin, List<Desk> desks) {

    private static final String EVERYBODY = "coordinators";

    /** Logs in an admin and so many coordinators; whoever has no account yet gets one. */
    static Staff logIn(Installation cairn, Supplier<Browser> browsers, int coordinators) {
        Desk admin = Desk.logIn(browsers.get(), Installation.ADMIN, cairn.password());
        List<Desk> desks = new ArrayList<>();
        desks.add(Desk.logIn(browsers.get(), Installation.COORDINATOR, cairn.password()));
        for (int number = 2; number <= coordinators; number++) {
            String name = Installation.COORDINATOR + number;
            admin.makeAccount(name, cairn.password());
            admin.join(name, EVERYBODY);
            desks.add(Desk.logIn(browsers.get(), name, cairn.password()));
        }
        return new Staff(admin, List.copyOf(desks));
    }

    /** Who opens years and imports those who have signed up. */
    Desk first() {
        return desks.get(0);
    }

    /** All coordinators coordinate a program. */
    void take(String program) {
        desks.forEach(desk -> admin.join(desk.user(), program + "Coordinators"));
    }

    List<Coordinator> atWork(Office office, Tally tally, Predicate<Hidden> hidden) {
        return desks.stream()
                .map(desk -> new Coordinator(desk, office, tally, hidden))
                .toList();
    }
}
