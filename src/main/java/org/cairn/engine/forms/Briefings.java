package org.cairn.engine.forms;

import java.util.LinkedHashMap;
import java.util.Map;
import org.cairn.engine.StartBriefing;
import org.cairn.engine.TaskBriefing;
import org.cairn.engine.TaskSubject;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Gathers what is to be read beside a form. */
@Component
class Briefings {

    private final ObjectProvider<TaskBriefing> tasks;
    private final ObjectProvider<StartBriefing> starts;

    Briefings(ObjectProvider<TaskBriefing> tasks, ObjectProvider<StartBriefing> starts) {
        this.tasks = tasks;
        this.starts = starts;
    }

    Map<String, Object> task(String form, String about, Map<String, Object> variables) {
        Map<String, Object> matter = new LinkedHashMap<>();
        tasks.stream()
                .filter(briefing -> briefing.forms().contains(form))
                .forEach(briefing -> matter.putAll(briefing.brief(about, variables)));
        return matter;
    }

    TaskSubject subject(String form, String about, Map<String, Object> variables) {
        return tasks.stream()
                .filter(briefing -> briefing.forms().contains(form))
                .map(briefing -> briefing.subject(about, variables))
                .filter(subject -> !subject.equals(TaskSubject.NOBODY))
                .findFirst()
                .orElse(TaskSubject.NOBODY);
    }

    Map<String, Object> start(String form, String actor) {
        Map<String, Object> matter = new LinkedHashMap<>();
        starts.stream()
                .filter(briefing -> briefing.form().equals(form))
                .forEach(briefing -> matter.putAll(briefing.brief(actor)));
        return matter;
    }
}
