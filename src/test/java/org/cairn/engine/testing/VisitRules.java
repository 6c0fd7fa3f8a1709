package org.cairn.engine.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.cairn.engine.AnswerRule;
import org.cairn.engine.StartBriefing;
import org.cairn.engine.TaskBriefing;
import org.cairn.form.Mistake;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A rule and briefings for the forms of tests. */
@Configuration(proxyBeanMethods = false)
public class VisitRules {

    /** A word that may stand in no table once its task is gone. */
    public static final String SECRET = "blueberry";

    @Bean
    AnswerRule badVisitsAreFew() {
        return new AnswerRule() {
            @Override
            public String form() {
                return "visitRuled";
            }

            @Override
            public List<Mistake> check(Map<String, Object> variables, Map<String, Object> answers) {
                boolean wrong = "bad".equals(answers.get("mood")) && answers.containsKey("visits");
                return wrong ? List.of(new Mistake("visits", "A bad visit is not counted.")) : List.of();
            }
        };
    }

    /** Holds the first two answers back until both are under way. */
    @Bean
    AnswerRule twoAnswerAtOnce() {
        var meeting = new CountDownLatch(2);
        return new AnswerRule() {
            @Override
            public String form() {
                return "visitTogether";
            }

            @Override
            public List<Mistake> check(Map<String, Object> variables, Map<String, Object> answers) {
                meeting.countDown();
                try {
                    assertThat(meeting.await(30, TimeUnit.SECONDS)).isTrue();
                } catch (InterruptedException stopped) {
                    throw new IllegalStateException(stopped);
                }
                return List.of();
            }
        };
    }

    @Bean
    TaskBriefing visitBriefing() {
        return new TaskBriefing() {
            @Override
            public Set<String> forms() {
                return Set.of("visitBriefed");
            }

            @Override
            public Map<String, Object> brief(String businessKey, Map<String, Object> variables) {
                return Map.of(
                        "about",
                        businessKey,
                        "wish",
                        "likes " + SECRET,
                        "story",
                        SECRET.repeat(1000),
                        "mentors",
                        List.of(Map.of("name", SECRET, "value", "m1")));
            }
        };
    }

    @Bean
    StartBriefing visitStart() {
        return new StartBriefing() {
            @Override
            public String form() {
                return "visitStart";
            }

            @Override
            public Map<String, Object> brief() {
                return Map.of("programs", List.of(Map.of("label", "MAPS", "value", "maps")), "length", 12);
            }
        };
    }
}
