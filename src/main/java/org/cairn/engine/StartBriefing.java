package org.cairn.engine;

import java.util.Map;

/** Options and prefilled values of a start form. */
public interface StartBriefing {

    /** Id of the form. */
    String form();

    /** Values by the name under which the form reads them. */
    Map<String, Object> brief();
}
