package org.cairn.engine.setup;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/** Tells whoever comes a moment too late what happened; the engine would call it a defect of the server. */
final class LateComers extends CommandInterceptor {

    @Override
    public <T> T execute(Command<T> command) {
        if (!CollisionRetry.OF_PEOPLE.contains(command.getClass())) {
            return next.execute(command);
        }
        try {
            return next.execute(command);
        } catch (TaskAlreadyClaimedException taken) {
            throw new WebApplicationException(
                    "Somebody else has just claimed this task.", taken, Response.Status.CONFLICT);
        } catch (NullValueException missing) {
            if (String.valueOf(missing.getMessage()).endsWith("task is null")) {
                throw new WebApplicationException(
                        "Somebody else has just completed this task.", missing, Response.Status.NOT_FOUND);
            }
            throw missing;
        }
    }
}
