package org.cairn.security;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in a sentence, instead of a stack trace, which password is too weak. */
final class WeakFirstPasswordAnalyzer extends AbstractFailureAnalyzer<WeakFirstPassword> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, WeakFirstPassword cause) {
        return new FailureAnalysis(cause.getMessage(), null, cause);
    }
}
