package org.cairn.mail;

import java.util.function.BooleanSupplier;

/** Stands in where no mail server is named: the letters stay in the outbox, where the trial's mailbox shows them. */
final class Captured implements Postman, Postman.Round {

    @Override
    public Round set() {
        return this;
    }

    @Override
    public Outcome deliver(Outbox.Claimed letter, BooleanSupplier arm) {
        return arm.getAsBoolean() ? new Outcome.Taken("captured") : new Outcome.NotNow("", false);
    }

    @Override
    public void close() {
        // nowhere to go back from
    }
}
