package org.cairn.processes.emailedform;

import org.cairn.engine.Steps;
import org.cairn.engine.TaskDesk;
import org.springframework.stereotype.Component;

/** What emailed-form.bpmn calls, in the order it calls it. */
@Component("emailedForm")
public class EmailedFormSteps implements Steps {

    private final TaskDesk tasks;

    EmailedFormSteps(TaskDesk tasks) {
        this.tasks = tasks;
    }

    /** Nobody is reminded by a letter without a name. */
    public void sendReminder(String processInstanceId, String reminderLetter) {
        if (!reminderLetter.isEmpty()) {
            tasks.remind(processInstanceId, reminderLetter);
        }
    }

    /** What the caller reads as {@code answered} when nobody did. */
    public boolean giveUp() {
        return false;
    }
}
