package org.cairn.trial;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in a sentence, instead of a stack trace, that the data are in use. */
final class DataInUseAnalyzer extends AbstractFailureAnalyzer<DataInUse> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, DataInUse cause) {
        return new FailureAnalysis(cause.getMessage(), null, cause);
    }
}
