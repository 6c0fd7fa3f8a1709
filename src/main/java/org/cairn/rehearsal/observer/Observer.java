package org.cairn.rehearsal.observer;

import java.util.List;

/** Asks every rule. */
public final class Observer {

    private static final List<Check> CHECKS = List.of(
            new PeopleCouldAct(),
            DatabaseCheck.NOTHING_FAILED,
            DatabaseCheck.NOTHING_IS_STUCK,
            new EveryLetterOnce(),
            DatabaseCheck.EVERY_REQUEST_WAS_MAILED,
            DatabaseCheck.NO_REMINDER_AFTER_AN_ANSWER,
            new NobodyIsToldTooEarly(),
            DatabaseCheck.CAPACITY_IS_KEPT,
            DatabaseCheck.SOMEBODY_IS_RESPONSIBLE,
            DatabaseCheck.NO_TASK_COMES_AGAIN_AND_AGAIN,
            DatabaseCheck.EVERYBODY_GOT_A_FAREWELL,
            new PrivateWordsStayPrivate());

    private Observer() {}

    /** What came of each rule. */
    public static List<Verdict> look(Evidence evidence) {
        return CHECKS.stream()
                .map(check -> new Verdict(check.rule(), List.copyOf(check.breaches(evidence))))
                .toList();
    }
}
