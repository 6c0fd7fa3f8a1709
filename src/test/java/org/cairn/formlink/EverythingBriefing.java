package org.cairn.formlink;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cairn.engine.TaskBriefing;
import org.springframework.stereotype.Component;

/** What the form with every kind of component reads. */
@Component
class EverythingBriefing implements TaskBriefing {

    @Override
    public Set<String> forms() {
        return Set.of("everything");
    }

    @Override
    public Map<String, Object> brief(String businessKey, Map<String, Object> variables) {
        return Map.of(
                "partner", "Ben",
                "years",
                        List.of(
                                Map.of("label", "First", "value", "first"),
                                Map.of("label", "Second", "value", "second")),
                "meetingsSoFar",
                        List.of(
                                Map.of("day", "May 1", "about", "Applications"),
                                Map.of("day", "June 2", "about", "A talk")));
    }
}
