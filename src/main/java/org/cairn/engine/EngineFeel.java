package org.cairn.engine;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cairn.engine.feel.FeelReader;
import org.cairn.form.Feel;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The FEEL of the engine's decision tables, over plain values: it calls no functions of Java, changes nothing, and comes to an end. */
@Component
class EngineFeel implements Feel {

    private static final int KEPT = 2_000;
    private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*");

    private final FeelEngineApi feel;
    private final FeelReader reader;
    private final Map<String, Reading> readings = new ConcurrentHashMap<>();

    EngineFeel(Clock clock) {
        this.feel = FeelEngineBuilder.forJava()
                .withClock(() -> ZonedDateTime.now(clock))
                .withEnabledExternalFunctions(false)
                .build();
        this.reader = new FeelReader(feel);
    }

    @Override
    public @Nullable Object evaluate(String expression, Map<String, Object> context) {
        Reading reading = reading(expression);
        ParsedExpression parsed = reading.read().parsed();
        if (parsed == null) {
            return null;
        }
        try {
            EvaluationResult result = feel.evaluate(parsed, reading.of(context));
            return result.isSuccess() ? result.result() : null;
        } catch (StackOverflowError nested) {
            return null;
        }
    }

    @Override
    public @Nullable String fault(String expression) {
        String fault = reading(expression).read().fault();
        return fault.isEmpty() ? null : fault;
    }

    private Reading reading(String expression) {
        if (readings.size() > KEPT) {
            readings.clear();
        }
        return readings.computeIfAbsent(expression, text -> new Reading(reader.expression(text), names(text)));
    }

    private static Set<String> names(String expression) {
        return NAME.matcher(expression).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    /** An expression read once; with the names in it, because every variable that is handed over costs time. */
    private record Reading(FeelReader.Reading read, Set<String> names) {

        Map<String, Object> of(Map<String, Object> context) {
            Map<String, Object> needed = new HashMap<>();
            names.stream().filter(context::containsKey).forEach(name -> needed.put(name, context.get(name)));
            return needed;
        }
    }
}
