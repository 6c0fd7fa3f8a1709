package org.cairn.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decides conditions as form-js 1.8.7 does. It reads them as unary tests of an input that is null: what is true holds,
 * a list holds if it has null in it, and a whole {@code not(…)} turns around even what is no boolean.
 */
final class Conditions {

    private final Feel feel;

    Conditions(Feel feel) {
        this.feel = feel;
    }

    /** Whether a condition, written with its leading {@code =}, is met; false where there is none or it fails. */
    boolean hold(@Nullable String condition, Map<String, Object> context) {
        if (condition == null || !condition.startsWith("=")) {
            return false;
        }
        String test = condition.substring(1).strip();
        Optional<String> denied = insideNot(test);
        if (denied.isPresent()) {
            return Boolean.FALSE.equals(verdict(feel.evaluate(denied.get(), context)));
        }
        return Boolean.TRUE.equals(verdict(feel.evaluate(test, context)));
    }

    private static @Nullable Boolean verdict(@Nullable Object value) {
        if (value == null) {
            return null;
        }
        if (value instanceof Boolean decided) {
            return decided;
        }
        return value instanceof List<?> list && list.stream().anyMatch(each -> each == null);
    }

    /** What stands in the brackets of an expression that is one {@code not(…)} from its first to its last sign. */
    private static Optional<String> insideNot(String test) {
        List<FeelToken> tokens = FeelToken.of(test);
        if (tokens.size() < 4 || !tokens.get(0).word("not") || !tokens.get(1).sign("(")) {
            return Optional.empty();
        }
        int depth = 0;
        for (int at = 1; at < tokens.size(); at++) {
            depth += tokens.get(at).sign("(") ? 1 : tokens.get(at).sign(")") ? -1 : 0;
            if (depth == 0 && at < tokens.size() - 1) {
                return Optional.empty();
            }
        }
        return depth == 0
                ? Optional.of(test.substring(test.indexOf('(') + 1, test.lastIndexOf(')')))
                : Optional.empty();
    }
}
