package org.cairn.engine.door;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cairn.engine.OpenTasks;
import org.cairn.engine.UnknownTask;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** What may be done with a task as it stands at this moment: who works on it has claimed it, for oneself, and it is
 * about somebody else. */
@Component
class TaskRules {

    private static final String CLAIM_FIRST =
            "Claim this task before you complete it, so that nobody else works on it at the same time.";
    private static final String FOR_ONESELF =
            "A task is taken for oneself only, and given back by a coordinator or an admin.";
    private static final String ABOUT_YOU =
            "This task is about you, so it is for the other coordinators: they have it in their lists.";
    private static final Pattern TASK = Pattern.compile("[A-Z]+ task/([^/]+)(?:/(?!unclaim$).*)?");
    private static final Pattern REQUEST = Pattern.compile("POST task/([^/]+)/(claim|unclaim|submit-form|complete)");

    private final TaskService tasks;
    private final OpenTasks open;
    private final AccountDesk accounts;

    TaskRules(TaskService tasks, OpenTasks open, AccountDesk accounts) {
        this.tasks = tasks;
        this.open = open;
        this.accounts = accounts;
    }

    /**
     * Why a request is refused; empty if it may pass, or is about no task.
     *
     * @param request {@code POST task/4711/claim}
     */
    Optional<Denial> denial(String request, JsonNode body, String user) {
        Matcher task = TASK.matcher(request);
        if (task.matches() && accounts.isOneOf(user, open.subject(task.group(1)).people())) {
            return Optional.of(Denial.forbidden(ABOUT_YOU));
        }
        return work(request, body, user);
    }

    private Optional<Denial> work(String request, JsonNode body, String user) {
        Matcher asked = REQUEST.matcher(request);
        if (!asked.matches()) {
            return Optional.empty();
        }
        Task task = tasks.createTaskQuery()
                .taskId(asked.group(1))
                .initializeFormKeys()
                .singleResult();
        if (task == null) {
            return Optional.of(Denial.unknown(new UnknownTask(asked.group(1)).sentence()));
        }
        return switch (asked.group(2)) {
            case "claim" -> claim(task, body.path("userId").asText(), user);
            case "unclaim" -> giveBack(task);
            case "complete" -> hasForm(task) ? Optional.of(Denial.forbidden(RestRules.BY_FORM)) : work(task, user);
            default -> work(task, user);
        };
    }

    /** Taking a task for a participant would send them its form; taking it from one would strand it. */
    private Optional<Denial> claim(Task task, String taker, String user) {
        if (!taker.equals(user)) {
            return Optional.of(Denial.forbidden(FOR_ONESELF));
        }
        return task.getAssignee() == null || task.getAssignee().equals(user)
                ? Optional.empty()
                : Optional.of(Denial.conflict(taken(task.getAssignee())));
    }

    private Optional<Denial> giveBack(Task task) {
        return task.getAssignee() == null
                        || accounts.account(task.getAssignee()).isPresent()
                ? Optional.empty()
                : Optional.of(Denial.forbidden(FOR_ONESELF));
    }

    private Optional<Denial> work(Task task, String user) {
        if (task.getAssignee() == null) {
            return Optional.of(Denial.conflict(CLAIM_FIRST));
        }
        return task.getAssignee().equals(user)
                ? Optional.empty()
                : Optional.of(Denial.conflict(taken(task.getAssignee())));
    }

    private String taken(String assignee) {
        return accounts.account(assignee)
                .map(account -> account.name() + " (" + account.user() + ") has claimed this task."
                        + " Ask them to give it back if you want to work on it.")
                .orElse("This task waits for the participant who was asked.");
    }

    private static boolean hasForm(Task task) {
        return task.getFormKey() != null || task.getCamundaFormRef() != null;
    }
}
