package org.cairn.mail;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.cairn.mail.postfix.PostfixLog;
import org.cairn.mail.postfix.PostfixQueue;
import org.cairn.mail.postfix.Trace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the log and the queue of a Postfix on this machine. What stands there was taken. That something was not taken is
 * believed only of a log that knows what was sent before, and that is still being written: Cairn knocks at the server,
 * and that has to be in it.
 */
final class PostfixReceipts implements Receipts {

    private static final Logger LOG = LoggerFactory.getLogger(PostfixReceipts.class);
    private static final long LOOK = 20_000_000; // nanoseconds from one look to the next
    private static final int LOOKS = 100;

    private final PostfixLog log;
    private final PostfixQueue queue;
    private final Postman postman;

    PostfixReceipts(PostfixLog log, PostfixQueue queue, Postman postman) {
        this.log = log;
        this.queue = queue;
        this.postman = postman;
    }

    @Override
    public Answer ask(String messageId, List<String> before) {
        try {
            boolean written = isWritten();
            Trace trace = log.trace(messageId, before);
            if (!trace.taken().isEmpty() || isHeld(trace)) {
                return Answer.TAKEN;
            }
            if (before.isEmpty() || !trace.knowsOthers()) {
                return Answer.NOBODY_KNOWS;
            }
            return written ? Answer.NOT_TAKEN : Answer.NOT_YET_KNOWN;
        } catch (IOException unreadable) {
            LOG.warn("The log or the queue of the mail server cannot be read: {}", unreadable.getMessage());
            return Answer.NOT_YET_KNOWN;
        }
    }

    private boolean isHeld(Trace trace) throws IOException {
        return !trace.begun().isEmpty() && !Collections.disjoint(queue.ids(), trace.begun());
    }

    /** A log that has become shorter was put aside, and another one begun. */
    private boolean isWritten() throws IOException {
        long before = log.length();
        try {
            postman.set().close();
        } catch (Postman.ServerAway away) {
            return false;
        }
        for (int look = 0; look < LOOKS && log.length() == before; look++) {
            LockSupport.parkNanos(LOOK);
        }
        return log.length() != before;
    }
}
