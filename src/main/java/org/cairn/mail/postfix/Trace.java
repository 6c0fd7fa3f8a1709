package org.cairn.mail.postfix;

import java.util.Set;

/**
 * What Postfix has written about one message.
 *
 * @param taken the queue ids under which it was taken, to the end
 * @param begun those under which it was begun and of which no more is written: broken off, or not yet looked at
 * @param knowsOthers whether the log knows all the other messages that it has to know
 */
public record Trace(Set<String> taken, Set<String> begun, boolean knowsOthers) {}
