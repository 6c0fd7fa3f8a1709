package org.cairn.mail;

import java.net.URI;

/**
 * A way into Cairn at the foot of a letter.
 *
 * @param words what it is for, as a link says it
 */
public record FootLink(String words, URI address) {}
