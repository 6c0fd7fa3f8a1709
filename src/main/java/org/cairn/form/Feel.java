package org.cairn.form;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Evaluates the expressions of a form. Implemented by whoever owns a FEEL engine. */
public interface Feel {

    /**
     * The value of an expression, without its leading {@code =}, as String, Number, Boolean, List, Map or a date of
     * {@code java.time}; null when it fails or yields null. The context holds null where JSON does.
     */
    @Nullable
    Object evaluate(String expression, Map<String, Object> context);

    /** Why an expression, without its leading {@code =}, cannot be read; null if it can. */
    default @Nullable String fault(String expression) {
        return null;
    }
}
