package org.cairn.processes.concern;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cairn.concern.Concern;
import org.cairn.concern.ConcernDesk;
import org.cairn.concern.ConcernId;
import org.cairn.engine.AnswerRule;
import org.cairn.engine.TaskBriefing;
import org.cairn.engine.TaskSubject;
import org.cairn.form.Mistake;
import org.cairn.processes.Handlers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The tasks of a concern are done on its own page, which shows more than a task list may. */
@Configuration(proxyBeanMethods = false)
class ConcernTasks {

    private static final String HANDLE = "handleConcern";
    private static final String TAKE_OVER = "takeOverConcern";

    @Bean
    AnswerRule concernHandledOnItsPage(ConcernDesk concerns) {
        return new DecidedOnItsPage(HANDLE, concerns);
    }

    @Bean
    AnswerRule lateConcernHandledOnItsPage(ConcernDesk concerns) {
        return new DecidedOnItsPage(TAKE_OVER, concerns);
    }

    /** The other one of a pair finds no task about it either. */
    @Bean
    TaskBriefing concernHiddenFromThePartner(ConcernDesk concerns, Handlers handlers) {
        return new TaskBriefing() {
            @Override
            public Set<String> forms() {
                return Set.of(HANDLE, TAKE_OVER);
            }

            @Override
            public Map<String, Object> brief(String businessKey, Map<String, Object> variables) {
                return Map.of();
            }

            @Override
            public TaskSubject subject(String businessKey, Map<String, Object> variables) {
                Concern concern = concerns.concern(ConcernId.of(businessKey));
                return new TaskSubject("", handlers.partners(concern.reporter()));
            }
        };
    }

    private record DecidedOnItsPage(String form, ConcernDesk concerns) implements AnswerRule {

        @Override
        public List<Mistake> check(Map<String, Object> variables, Map<String, Object> answers) {
            Concern concern = concerns.concern(ConcernId.of(String.valueOf(variables.get("concernId"))));
            return concern.open() && !concern.setAside()
                    ? List.of(new Mistake(
                            "",
                            "This task is done on its own page: follow the link, and close it there or choose a day to"
                                    + " look again. Then it leaves the list by itself."))
                    : List.of();
        }
    }
}
