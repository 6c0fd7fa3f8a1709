package org.cairn.web;

import static java.util.stream.Collectors.toMap;

import java.security.Principal;
import java.util.List;
import java.util.Map;
import org.cairn.engine.TaskDesk;
import org.cairn.engine.UnknownTask;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.ModelAndView;

/** Whom the tasks of a list are about, which Tasklist asks for its rows, and the way from a letter to a task. */
@RestController
@RequestMapping("/coordinator/tasks")
class TasksAbout {

    private static final int A_LIST = 100;

    private final TaskDesk tasks;

    TasksAbout(TaskDesk tasks) {
        this.tasks = tasks;
    }

    /** Tasklist names its task behind a “#”, which a login on the way would lose, and shows it though another list is open. */
    @GetMapping("/{id:[0-9a-f-]{36}}")
    ModelAndView open(@PathVariable String id) {
        return tasks.open(id)
                .map(task -> new ModelAndView(
                        "redirect:/camunda/app/tasklist/default/#/?forceDisplayTask=true&task=" + task.taskId()))
                .orElseThrow(() -> new UnknownTask(id));
    }

    /** @return words by task id; no word of a task that the person may not read, or that is about nobody */
    @GetMapping("/subjects")
    Map<String, String> subjects(Principal coordinator, @RequestParam List<String> ids) {
        List<String> asked = ids.stream().limit(A_LIST).toList();
        return tasks.subjects(coordinator.getName(), asked).entrySet().stream()
                .filter(subject -> !subject.getValue().words().isEmpty())
                .collect(toMap(Map.Entry::getKey, subject -> subject.getValue().words()));
    }
}
