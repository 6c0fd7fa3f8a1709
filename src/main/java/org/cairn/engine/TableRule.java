package org.cairn.engine;

import java.util.List;

/** What Cairn itself needs of a decision, beyond what every decision must be. Asked before it is deployed. */
public interface TableRule {

    /** Id of the decision. */
    String decision();

    /** What must change: sentences that name the row and the remedy; empty if nothing must. */
    List<String> problems(TableDraft draft);
}
