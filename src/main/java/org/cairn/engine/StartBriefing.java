package org.cairn.engine;

import java.util.Map;

/** Options and prefilled values of a start form. */
public interface StartBriefing {

    /** Id of the form. */
    String form();

    /** Values by the name under which the form reads them. */
    Map<String, Object> brief();

    /**
     * The same for a form that depends on who opens it.
     *
     * @param actor the id of the user; empty if nobody knows
     */
    default Map<String, Object> brief(String actor) {
        return brief();
    }
}
