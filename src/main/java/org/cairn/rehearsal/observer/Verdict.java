package org.cairn.rehearsal.observer;

import java.util.List;

/**
 * What came of one rule.
 *
 * @param rule what must hold
 * @param breaches where it does not, a sentence each; none if it holds
 */
public record Verdict(String rule, List<String> breaches) {}
