package org.cairn.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cairn.form.Form;

/** A decision that is about to be deployed. */
public interface TableDraft {

    /** Whether it is a table of rules, and not a single expression. */
    boolean isTable();

    /** The texts that its rules ask for, such as {@code maps}. */
    Set<String> askedFor();

    /** The rows that match, as {@link DecisionDesk#evaluate} would answer them. */
    List<Map<String, Object>> rows(Map<String, ?> variables);

    /** A form as it will be once this deployment is done, if there is one. */
    Optional<Form> form(String id);
}
