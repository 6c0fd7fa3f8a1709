package org.cairn.engine.feel;

import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.ParseResult;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.jspecify.annotations.Nullable;

/** Reads what is written in FEEL, and refuses what might never end. */
public final class FeelReader {

    private static final int LONGEST = 4_000;
    private static final int DEEPEST = 50;

    private final FeelEngineApi feel;

    public FeelReader(FeelEngineApi feel) {
        this.feel = feel;
    }

    /** An expression, such as a condition of a form or an output of a table. */
    public Reading expression(String text) {
        return read(text, false);
    }

    /** What a table asks of an input, such as {@code > 3}. */
    public Reading unaryTests(String text) {
        return read(text, true);
    }

    private Reading read(String text, boolean unary) {
        if (text.length() > LONGEST || depth(text) > DEEPEST) {
            return Reading.refused("it is too long, or too many brackets stand in each other");
        }
        try {
            ParseResult result = unary ? feel.parseUnaryTests(text) : feel.parseExpression(text);
            if (result.isFailure()) {
                return Reading.refused(result.failure().message());
            }
            String endless =
                    Endless.fault(result.parsedExpression().expression()).orElse(null);
            return endless == null ? new Reading(result.parsedExpression(), "") : Reading.refused(endless);
        } catch (StackOverflowError nested) {
            return Reading.refused("too much in it depends on each other");
        }
    }

    private static int depth(String text) {
        int depth = 0;
        int deepest = 0;
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            depth += "([{".indexOf(letter) >= 0 ? 1 : ")]}".indexOf(letter) >= 0 ? -1 : 0;
            deepest = Math.max(deepest, depth);
        }
        return deepest;
    }

    /**
     * What was read.
     *
     * @param parsed null if it must not be evaluated
     * @param fault why not; empty if it may be
     */
    public record Reading(@Nullable ParsedExpression parsed, String fault) {

        static Reading refused(String fault) {
            return new Reading(null, fault);
        }
    }
}
