package org.cairn.rehearsal.observer;

import java.util.ArrayList;
import java.util.List;

/** Whoever opened a page could do there what it is for, and the engine has not given up. */
final class PeopleCouldAct implements Check {

    @Override
    public String rule() {
        return "Every form could be filled in, every task be done, and the engine gave up nowhere.";
    }

    @Override
    public List<String> breaches(Evidence evidence) {
        List<String> breaches = new ArrayList<>(evidence.troubles());
        breaches.addAll(evidence.incidents());
        return breaches;
    }
}
