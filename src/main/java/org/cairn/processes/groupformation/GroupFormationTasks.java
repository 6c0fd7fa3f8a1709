package org.cairn.processes.groupformation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cairn.engine.AnswerRule;
import org.cairn.engine.TaskBriefing;
import org.cairn.engine.TaskSubject;
import org.cairn.form.Mistake;
import org.cairn.group.Formation;
import org.cairn.group.FormationDesk;
import org.cairn.group.FormationId;
import org.cairn.group.FormationState;
import org.cairn.group.Turnout;
import org.cairn.processes.AnswerSheet;
import org.cairn.program.ProgramDesk;
import org.cairn.program.ProgramYear;
import org.cairn.program.ProgramYearId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What coordinators read when they form groups, and what they may not answer. */
@Configuration(proxyBeanMethods = false)
class GroupFormationTasks {

    private static final String HOW_MANY = "sayHowManyGroups";
    private static final String REVIEW = "lookAtGroups";

    @Bean
    TaskBriefing groupsToCount(FormationDesk formations, ProgramDesk programs) {
        return new HowMany(formations, programs);
    }

    @Bean
    TaskBriefing groupsToLookAt(ProgramDesk programs) {
        return new Review(programs);
    }

    @Bean
    AnswerRule groupsCanBePublished(FormationDesk formations) {
        return new CanBePublished(formations);
    }

    private static TaskSubject year(ProgramDesk programs, Map<String, Object> variables) {
        ProgramYear year = programs.year(ProgramYearId.of(String.valueOf(variables.get("programYearId"))));
        return new TaskSubject(year.programName() + " " + year.label(), Set.of());
    }

    /** Who has signed up, and how many groups that makes. */
    private record HowMany(FormationDesk formations, ProgramDesk programs) implements TaskBriefing {

        @Override
        public Set<String> forms() {
            return Set.of(HOW_MANY);
        }

        @Override
        public Map<String, Object> brief(String businessKey, Map<String, Object> variables) {
            ProgramYearId year = ProgramYearId.of(String.valueOf(variables.get("programYearId")));
            Turnout turnout = formations.turnout(year);
            return Map.of(
                    "turnout",
                    List.of(
                            AnswerSheet.row("People", Integer.toString(turnout.people())),
                            AnswerSheet.row("Would help lead, and are far enough", Integer.toString(turnout.leading())),
                            AnswerSheet.row("Usual size of a group", Integer.toString(turnout.groupSize()))),
                    "obstacles",
                    formations.latest(year).map(HowMany::obstacles).orElse(List.of()).stream()
                            .map(sentence -> Map.of("sentence", sentence))
                            .toList(),
                    "groups",
                    turnout.proposedGroups());
        }

        @Override
        public TaskSubject subject(String businessKey, Map<String, Object> variables) {
            return year(programs, variables);
        }

        private static List<String> obstacles(Formation last) {
            return last.state() == FormationState.SEARCHING
                    ? List.of("The last search has not ended. Begin another one, and tell whoever runs Cairn.")
                    : last.obstacles();
        }
    }

    /** What was chosen last must not be proposed as the next choice. */
    private record Review(ProgramDesk programs) implements TaskBriefing {

        @Override
        public Set<String> forms() {
            return Set.of(REVIEW);
        }

        @Override
        public Map<String, Object> brief(String businessKey, Map<String, Object> variables) {
            Map<String, @Nullable Object> matter = new HashMap<>();
            matter.put("decision", null);
            return matter;
        }

        @Override
        public TaskSubject subject(String businessKey, Map<String, Object> variables) {
            return year(programs, variables);
        }
    }

    /** The form cannot know whether a search goes on, and what was moved since it was opened. */
    private record CanBePublished(FormationDesk formations) implements AnswerRule {

        @Override
        public String form() {
            return REVIEW;
        }

        @Override
        public List<Mistake> check(Map<String, Object> variables, Map<String, Object> answers) {
            FormationId id = FormationId.of(String.valueOf(variables.get("formationId")));
            Formation formation = formations.formation(id);
            if (formation.state() == FormationState.SEARCHING) {
                return List.of(new Mistake(
                        "decision",
                        "Groups are being searched for. Wait until they are found, and look at them again."));
            }
            boolean publishes = "publish".equals(answers.get("decision"));
            boolean anyway = Boolean.TRUE.equals(answers.get("anyway"));
            if (publishes && !anyway && formations.board(id).worth().rulesBroken() > 0) {
                return List.of(new Mistake(
                        "decision",
                        "The groups break a rule; their page says which. Mend it there, or tick “Even if they break a"
                                + " rule”."));
            }
            return List.of();
        }
    }
}
