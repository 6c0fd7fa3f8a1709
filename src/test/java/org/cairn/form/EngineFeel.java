package org.cairn.form;

import java.time.ZonedDateTime;
import java.util.Map;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.jspecify.annotations.Nullable;

/** The engine's FEEL without the engine, at a fixed time. */
final class EngineFeel implements Feel {

    static final ZonedDateTime NOW = ZonedDateTime.parse("2026-09-01T14:00:00Z");

    private final FeelEngineApi feel =
            FeelEngineBuilder.forJava().withClock(() -> NOW).build();

    @Override
    public @Nullable Object evaluate(String expression, Map<String, Object> context) {
        var result = feel.evaluateExpression(expression, context);
        return result.isSuccess() ? result.result() : null;
    }

    @Override
    public @Nullable String fault(String expression) {
        var result = feel.parseExpression(expression);
        return result.isFailure() ? "it is no FEEL" : null;
    }
}
