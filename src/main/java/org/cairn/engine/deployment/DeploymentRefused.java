package org.cairn.engine.deployment;

import java.util.List;
import org.camunda.bpm.engine.BadUserRequestException;

/** Nothing was deployed. The message holds a sentence for each thing to mend; Modeler shows it. */
public final class DeploymentRefused extends BadUserRequestException {

    private final transient List<String> problems;

    DeploymentRefused(List<String> problems) {
        super("Nothing was deployed. " + String.join(" ", problems));
        this.problems = List.copyOf(problems);
    }

    /** One sentence each, naming the file, the element and the remedy. */
    public List<String> problems() {
        return problems;
    }
}
