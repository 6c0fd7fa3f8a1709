package org.cairn.mail;

import java.util.List;

/** Knows afterwards what the mail server has taken, where it can be asked. */
interface Receipts {

    /** There is nobody to ask. */
    Receipts NONE = (messageId, before) -> Answer.NOBODY_KNOWS;

    /** What is known of a message. */
    enum Answer {
        /** The mail server has it, or has sent it on. */
        TAKEN,
        /** It did not get all of it, and never will. */
        NOT_TAKEN,
        /** It may be known a little later. */
        NOT_YET_KNOWN,
        /** Nobody can tell. */
        NOBODY_KNOWS
    }

    /**
     * Whether the mail server has taken a message whose sender is gone for a good while.
     *
     * @param messageId as in its header
     * @param before messages that the server took in the time before this one
     */
    Answer ask(String messageId, List<String> before);
}
