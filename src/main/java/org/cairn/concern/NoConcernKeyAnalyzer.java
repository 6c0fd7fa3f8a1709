package org.cairn.concern;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in a sentence, instead of a stack trace, that the key is missing. */
final class NoConcernKeyAnalyzer extends AbstractFailureAnalyzer<NoConcernKey> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, NoConcernKey cause) {
        return new FailureAnalysis(cause.getMessage(), null, cause);
    }
}
