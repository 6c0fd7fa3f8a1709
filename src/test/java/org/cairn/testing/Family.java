package org.cairn.testing;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Date;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;

/** The processes of a business key and all that were called from there: what is due in them, and what is to be done. */
public final class Family {

    private static final Instant FAR_AWAY = Instant.parse("2100-01-01T00:00:00Z");

    private final ProcessEngine engine;
    private final TestClock clock;
    private final String key;

    public Family(ProcessEngine engine, TestClock clock, Object key) {
        this.engine = engine;
        this.clock = clock;
        this.key = key.toString();
    }

    /** Runs whatever is due, until nothing is. */
    public void run() {
        ManagementService jobs = engine.getManagementService();
        List<Job> due = due(engine, instances(), clock.instant());
        while (!due.isEmpty()) {
            for (Job job : due) {
                if (jobs.createJobQuery().jobId(job.getId()).count() == 1) {
                    jobs.executeJob(job.getId());
                }
            }
            due = due(engine, instances(), clock.instant());
        }
    }

    /** Lets time pass until the earliest date that anything waits for. */
    public void waitForNextDate() {
        run();
        Instant date = due(engine, instances(), FAR_AWAY).stream()
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing is waited for"))
                .getDuedate()
                .toInstant();
        clock.set(date.isAfter(clock.instant()) ? date : clock.instant());
        run();
    }

    /** What is to be done by somebody. */
    public List<Task> tasks() {
        Set<String> instances = instances();
        return instances.isEmpty()
                ? List.of()
                : engine.getTaskService()
                        .createTaskQuery()
                        .processInstanceIdIn(instances.toArray(String[]::new))
                        .initializeFormKeys()
                        .list();
    }

    /** The jobs of those processes that are due at a time, the earliest first. */
    public static List<Job> due(ProcessEngine engine, Set<String> instances, Instant until) {
        if (instances.isEmpty()) {
            return List.of();
        }
        return engine
                .getManagementService()
                .createJobQuery()
                .processInstanceIds(instances)
                .active()
                .orderByJobDuedate()
                .asc()
                .list()
                .stream()
                .filter(job -> job.getDuedate() == null || !job.getDuedate().after(Date.from(until)))
                .toList();
    }

    private Set<String> instances() {
        Set<String> family = new HashSet<>();
        Deque<String> next = new ArrayDeque<>();
        engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(key)
                .list()
                .forEach(instance -> next.add(instance.getId()));
        while (!next.isEmpty()) {
            String one = next.remove();
            if (family.add(one)) {
                engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .superProcessInstanceId(one)
                        .list()
                        .forEach(called -> next.add(called.getId()));
            }
        }
        return family;
    }
}
