package org.cairn.engine.door;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a coordinator finds in Tasklist: the right to use it, and ready-made filters. Each is made once in the life of an
 * installation, so that what an admin changes or deletes stays so.
 */
@Service
class TaskShelf {

    /** Also what is offered to my groups: the engine looks them up. */
    private static final String ME = "${currentUser()}";

    private static final String MARK = "cairn.made.";
    private static final int STEP = 10;

    /** In the order Tasklist shows them; the first one opens by itself. */
    private static final List<Shelf> SHELVES = List.of(
            new Shelf(
                    "group",
                    "My group's tasks",
                    "Open tasks that nobody has taken yet",
                    "#3f5a35",
                    tasks -> tasks.taskCandidateUserExpression(ME)),
            new Shelf("mine", "My tasks", "Tasks you have taken", "#8a4a2b", tasks -> tasks.taskAssigneeExpression(ME)),
            new Shelf("overdue", "Overdue", "Should have been done already", "#a32018", tasks -> ofMyGroups(tasks)
                    .dueBeforeExpression("${now()}")),
            new Shelf("week", "Due this week", "Due within seven days", "#9a6a00", tasks -> ofMyGroups(tasks)
                    .dueAfterExpression("${now()}")
                    .dueBeforeExpression("${dateTime().plusDays(7)}")),
            kind("vetMentor", "Mentors to vet"),
            kind("clearUpSignUp", "Sign-ups to clear up"),
            kind("approvePairing", "Pairings to approve"),
            kind("followUpPair", "Pairs to follow up"),
            kind("handleConcern", "Concerns to handle"),
            kind("followUpMentor", "Silent mentors"),
            kind("rescueLetter", "Letters that came back"),
            kind("sayHowManyGroups", "Groups to form"),
            kind("lookAtGroups", "Groups to look at"));

    private final FilterService filters;
    private final TaskService tasks;
    private final IdentityService identities;
    private final AuthorizationService authorizations;
    private final ManagementService engine;

    TaskShelf(
            FilterService filters,
            TaskService tasks,
            IdentityService identities,
            AuthorizationService authorizations,
            ManagementService engine) {
        this.filters = filters;
        this.tasks = tasks;
        this.identities = identities;
        this.authorizations = authorizations;
        this.engine = engine;
    }

    /** Makes what was never made before. */
    @Transactional
    public void fill() {
        once("group." + AccountDesk.COORDINATORS, () -> group(AccountDesk.COORDINATORS, "Coordinators"));
        once(
                "group." + AccountDesk.MAPS_COORDINATORS,
                () -> group(AccountDesk.MAPS_COORDINATORS, "Coordinators of MAPS"));
        once("rights.coordinators", this::openTasklist);
        once("rights.cohortYear", () -> start("cohortYear"));
        for (int at = 0; at < SHELVES.size(); at++) {
            Shelf shelf = SHELVES.get(at);
            int priority = (at + 1) * STEP;
            once("filter." + shelf.id(), () -> put(shelf, priority));
        }
    }

    private void once(String what, Runnable making) {
        if (!engine.getProperties().containsKey(MARK + what)) {
            making.run();
            engine.setProperty(MARK + what, "1");
        }
    }

    private void group(String id, String name) {
        if (identities.createGroupQuery().groupId(id).count() == 0) {
            Group group = identities.newGroup(id);
            group.setName(name);
            group.setType("WORKFLOW");
            identities.saveGroup(group);
        }
    }

    /** The tasks themselves come with being a candidate; these are the rights around them. */
    private void openTasklist() {
        grant(Resources.APPLICATION, "tasklist", Permissions.ACCESS);
        grant(Resources.PROCESS_DEFINITION, ANY, Permissions.READ);
        start("programYear");
        grant(Resources.PROCESS_INSTANCE, ANY, Permissions.CREATE);
    }

    private void start(String process) {
        grant(Resources.PROCESS_DEFINITION, process, Permissions.READ, ProcessDefinitionPermissions.CREATE_INSTANCE);
    }

    private void put(Shelf shelf, int priority) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("description", shelf.description());
        properties.put("color", shelf.color());
        properties.put("priority", priority);
        properties.put("refresh", true);
        properties.put("showUndefinedVariable", false);
        Filter filter = filters.newTaskFilter(shelf.name());
        filter.setQuery(shelf.criteria().apply(tasks.createTaskQuery()));
        filter.setProperties(properties);
        filters.saveFilter(filter);
        grant(Resources.FILTER, filter.getId(), Permissions.READ);
    }

    private void grant(Resource resource, String id, Permission... permissions) {
        Authorization authorization = authorizations.createNewAuthorization(AUTH_TYPE_GRANT);
        authorization.setGroupId(AccountDesk.COORDINATORS);
        authorization.setResource(resource);
        authorization.setResourceId(id);
        for (Permission permission : permissions) {
            authorization.addPermission(permission);
        }
        authorizations.saveAuthorization(authorization);
    }

    private static Shelf kind(String task, String name) {
        return new Shelf(task, name, "Taken or not", "#62564c", tasks -> ofMyGroups(tasks)
                .taskDefinitionKey(task));
    }

    private static TaskQuery ofMyGroups(TaskQuery tasks) {
        return tasks.taskCandidateUserExpression(ME).includeAssignedTasks();
    }

    private record Shelf(String id, String name, String description, String color, UnaryOperator<TaskQuery> criteria) {}
}
