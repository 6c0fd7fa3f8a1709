package org.cairn.engine;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.Map;
import org.cairn.form.Feel;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The FEEL of the engine's decision tables, over plain values: it calls no functions of Java and changes nothing. */
@Component
class EngineFeel implements Feel {

    private final FeelEngineApi feel;

    EngineFeel(Clock clock) {
        this.feel = FeelEngineBuilder.forJava()
                .withClock(() -> ZonedDateTime.now(clock))
                .withEnabledExternalFunctions(false)
                .build();
    }

    @Override
    public @Nullable Object evaluate(String expression, Map<String, Object> context) {
        EvaluationResult result = feel.evaluateExpression(expression, context);
        return result.isSuccess() ? result.result() : null;
    }
}
