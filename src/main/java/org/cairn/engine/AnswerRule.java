package org.cairn.engine;

import java.util.List;
import java.util.Map;
import org.cairn.form.Mistake;

/** A rule on the answers of a form that the form itself cannot say, asked whoever answers and before anything is kept. */
public interface AnswerRule {

    /** Id of the form. */
    String form();

    /**
     * What is wrong; empty if nothing is.
     *
     * @param variables what the task sees; empty for a start form
     * @param answers what the form's own check left
     */
    List<Mistake> check(Map<String, Object> variables, Map<String, Object> answers);

    /**
     * The same for a rule that depends on who answers.
     *
     * @param actor the id of a participant or of a user; empty if nobody knows
     */
    default List<Mistake> check(Map<String, Object> variables, Map<String, Object> answers, String actor) {
        return check(variables, answers);
    }
}
