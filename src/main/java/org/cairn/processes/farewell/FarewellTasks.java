package org.cairn.processes.farewell;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cairn.engine.TaskBriefing;
import org.cairn.engine.TaskSubject;
import org.cairn.mentorship.Mentorship;
import org.cairn.processes.AnswerSheet;
import org.cairn.processes.Letters;
import org.cairn.processes.Pairs;
import org.cairn.signup.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whose mentorship ended, for a coordinator who chooses the closing words. */
@Component
class FarewellTasks implements TaskBriefing {

    private final Pairs pairs;

    FarewellTasks(Pairs pairs) {
        this.pairs = pairs;
    }

    @Override
    public Set<String> forms() {
        return Set.of("chooseClosingWords");
    }

    @Override
    public TaskSubject subject(String businessKey, Map<String, Object> variables) {
        return pairs.subject(variables);
    }

    @Override
    public Map<String, Object> brief(String businessKey, Map<String, Object> variables) {
        Mentorship pair = pairs.mentorship(String.valueOf(variables.get("mentorshipId")));
        Map<String, @Nullable Object> matter = new HashMap<>();
        matter.put(
                "pairFacts",
                List.of(
                        AnswerSheet.row(
                                "Mentee", pairs.contact(pair, Role.MENTEE).name()),
                        AnswerSheet.row(
                                "Mentor", pairs.contact(pair, Role.MENTOR).name()),
                        AnswerSheet.row("Introduced", Letters.dayAndYear(pair.begunOn()))));
        matter.put("letterToMentor", null);
        matter.put("letterToMentee", null);
        return matter;
    }
}
