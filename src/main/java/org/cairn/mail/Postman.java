package org.cairn.mail;

import java.util.function.BooleanSupplier;

/** Takes letters to a mail server. */
interface Postman {

    /**
     * Goes to the server.
     *
     * @throws ServerAway if it cannot be reached
     */
    Round set() throws ServerAway;

    /** One visit to the server. */
    interface Round extends AutoCloseable {

        /**
         * Hands over one letter.
         *
         * @param arm called once the server has all of the letter but the sign that it is complete; false means that
         *     the letter must not be completed
         */
        Outcome deliver(Outbox.Claimed letter, BooleanSupplier arm);

        @Override
        void close();
    }

    /** What became of a letter. */
    sealed interface Outcome {

        /** The server took it. */
        record Taken(String reply) implements Outcome {}

        /** The server will never take it. */
        record Refused(String reply) implements Outcome {}

        /**
         * The server did not take it now.
         *
         * @param aboutLetter whether this letter or its recipient was the reason, and not the server or this
         *     installation
         */
        record NotNow(String reply, boolean aboutLetter) implements Outcome {}

        /** All of it was handed over, and no answer came. */
        record NoAnswer() implements Outcome {}
    }

    /** The mail server cannot be reached, or does not let this installation in. */
    final class ServerAway extends Exception {

        ServerAway(Throwable cause) {
            super(cause);
        }
    }
}
