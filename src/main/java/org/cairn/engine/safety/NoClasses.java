package org.cairn.engine.safety;

import org.camunda.bpm.engine.ArtifactFactory;
import org.camunda.bpm.engine.BadUserRequestException;

/** No class named in a diagram is ever made or looked up, not even for what was deployed before Cairn refused it. */
public final class NoClasses implements ArtifactFactory {

    @Override
    public <T> T getArtifact(Class<T> type) {
        throw new BadUserRequestException("Cairn runs no classes named in a diagram (" + type.getName()
                + "). Call a step of the program instead: ${bean.method(…)}.");
    }
}
