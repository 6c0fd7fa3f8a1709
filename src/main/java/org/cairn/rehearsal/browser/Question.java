package org.cairn.rehearsal.browser;

import java.util.List;

/**
 * Something that a form asks, as it stands on the page.
 *
 * @param key how the answer is sent
 * @param kind one of {@code choice}, {@code several}, {@code tick}, {@code number}, {@code date}, {@code time} and
 *     {@code words}
 * @param options what can be chosen, in the order of the page
 * @param said what stands there already; empty if nothing does
 */
public record Question(String key, String kind, boolean required, List<String> options, List<String> said) {}
