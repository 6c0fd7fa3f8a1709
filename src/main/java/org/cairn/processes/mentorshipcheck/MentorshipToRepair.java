package org.cairn.processes.mentorshipcheck;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cairn.engine.TaskBriefing;
import org.cairn.engine.TaskSubject;
import org.cairn.kernel.InWords;
import org.cairn.mentorship.Mentorship;
import org.cairn.processes.AnswerSheet;
import org.cairn.processes.Pairs;
import org.cairn.signup.Role;
import org.springframework.stereotype.Component;

/** What an admin reads about a mentorship and a process that do not fit each other. */
@Component
class MentorshipToRepair implements TaskBriefing {

    private final Differences differences;
    private final Pairs pairs;

    MentorshipToRepair(Differences differences, Pairs pairs) {
        this.differences = differences;
        this.pairs = pairs;
    }

    @Override
    public Set<String> forms() {
        return Set.of("repairMentorship");
    }

    @Override
    public Map<String, Object> brief(String businessKey, Map<String, Object> variables) {
        List<Map<String, Object>> rows = new ArrayList<>();
        differences.find(businessKey).ifPresent(pair -> {
            rows.add(AnswerSheet.row("Mentee", pairs.contact(pair, Role.MENTEE).name()));
            rows.add(AnswerSheet.row("Mentor", pairs.contact(pair, Role.MENTOR).name()));
            rows.add(AnswerSheet.row("Together since", InWords.dayAndYear(pair.begunOn())));
        });
        rows.add(AnswerSheet.row("Id of the mentorship", businessKey));
        Optional<Difference> difference = differences.of(businessKey);
        rows.add(AnswerSheet.row(
                "What does not fit",
                difference.map(Difference::found).orElse("Nothing any more. Choose either answer.")));
        rows.add(AnswerSheet.row(
                "What Cairn can do", difference.map(Difference::remedy).orElse("Nothing is left to do.")));
        return Map.of("checkFacts", rows);
    }

    @Override
    public TaskSubject subject(String businessKey, Map<String, Object> variables) {
        Optional<Mentorship> pair = differences.find(businessKey);
        return pair.isPresent() ? pairs.subject(variables) : TaskSubject.NOBODY;
    }
}
