package org.cairn.engine.door;

import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.TaskPermissions;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.springframework.stereotype.Component;

/** The engine's side of logins and rights. */
@Component
class DoorPlugin extends AbstractProcessEnginePlugin {

    private final StrongPasswords passwords;

    DoorPlugin(StrongPasswords passwords) {
        this.passwords = passwords;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setPasswordEncryptor(passwords);
        engine.setPasswordPolicy(passwords);
        engine.setEnablePasswordPolicy(true);
        // Who tries too often is slowed down by address, in front of the engine; nobody locks somebody else out for
        // good.
        engine.setLoginMaxAttempts(Integer.MAX_VALUE);
        engine.setLoginDelayBase(0);
        engine.setResourceAuthorizationProvider(new TaskRights());
    }

    /** Whoever a task is offered to may read it, take it, give it back and complete it; not rewrite it. */
    private static final class TaskRights extends DefaultAuthorizationProvider {

        @Override
        protected Permission[] getRuntimePermissions(boolean enforceSpecificVariablePermission) {
            return new Permission[] {Permissions.READ, TaskPermissions.TASK_WORK, TaskPermissions.TASK_ASSIGN};
        }
    }
}
