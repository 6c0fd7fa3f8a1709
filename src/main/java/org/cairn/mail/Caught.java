package org.cairn.mail;

import java.util.function.BooleanSupplier;

/** Brings letters to the one who catches them. */
record Caught(LetterCatcher catcher) implements Postman, Postman.Round {

    @Override
    public Round set() {
        return this;
    }

    @Override
    public Outcome deliver(Outbox.Claimed letter, BooleanSupplier arm) {
        if (!arm.getAsBoolean()) {
            return new Outcome.NotNow("", false);
        }
        catcher.caught(letter.message());
        return new Outcome.Taken("caught");
    }

    @Override
    public void close() {
        // nowhere to go back from
    }
}
