package org.cairn.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.cairn.engine.testing.BareEngine;
import org.cairn.engine.testing.Canary;
import org.cairn.engine.testing.Diagrams;
import org.cairn.engine.testing.VisitSteps;
import org.cairn.testing.CairnTest;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.el.ExpressionManager;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Dangers 1 and 4: an expression, a class or a script in a deployment or a query is code that runs. */
@CairnTest
class ReachTest {

    private static final String FILES = "\"\".getClass().forName(\"java.io.File\").getName()";

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private TaskService tasks;

    @Autowired
    private VisitSteps visit;

    @Test
    void a_bare_engine_reaches_every_bean_and_every_class() {
        try (var bare = BareEngine.start(settings -> settings.setBeans(Map.of("canary", new Canary())))) {
            int before = Canary.reached();
            bare.deploy("bean.bpmn", bareStep("bean", "camunda:expression=\"${canary.sing()}\""));
            bare.deploy("class.bpmn", bareStep("class", "camunda:class=\"" + Canary.class.getName() + "\""));

            bare.engine().getRuntimeService().startProcessInstanceByKey("bean");
            bare.engine().getRuntimeService().startProcessInstanceByKey("class");

            assertThat(Canary.reached()).isEqualTo(before + 2);
            assertThat(evaluate(bare.settings(), "${" + FILES + "}")).isEqualTo("java.io.File");
        }
    }

    @Test
    void a_bare_engine_evaluates_what_a_query_names() {
        try (var bare = BareEngine.start(settings -> settings.setBeans(Map.of("canary", new Canary())))) {
            int before = Canary.reached();

            bare.engine()
                    .getTaskService()
                    .createTaskQuery()
                    .or()
                    .taskAssigneeExpression("${canary.sing()}")
                    .endOr()
                    .list();

            assertThat(Canary.reached()).isEqualTo(before + 1);
        }
    }

    @Test
    void a_query_in_cairn_reaches_nothing() {
        int before = Canary.reached();

        assertThatThrownBy(() -> tasks.createTaskQuery()
                        .or()
                        .taskAssigneeExpression("${canary.sing()}")
                        .endOr()
                        .list())
                .isInstanceOf(ProcessEngineException.class);

        assertThat(Canary.reached()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${canary.sing()}",
                "${dataSource}",
                "${processEngineConfiguration}",
                "${runtimeService.createExecutionQuery()}",
                "${\"\".getClass()}",
                "${\"\".class}",
                "${''['class']}",
                "${visit.class}",
                "${visit.getClass()}",
                "${visit.targetSource}",
                "${visit.hashCode()}",
                "${words.class}",
                "${words.getClass().forName('java.lang.Runtime')}",
                "${words[0].class}",
                "${map.entrySet()}",
                "${map.get('a').getClass()}",
                "${execution.processEngineServices}",
                "${execution.getProcessEngineServices().getRuntimeService()}",
                "${execution.class}",
                "${execution.engineServices}",
                "${execution.setVariable('a', 'b')}",
                "${now().class}",
                "${dateTime().getClass()}",
                "${dateTime().getChronology().getClass()}",
                "${JSON('{}')}",
                "${S('{}')}"
            })
    void an_expression_reaches_no_bean_no_class_and_no_service(String expression) {
        assertThatThrownBy(() -> evaluate(settings(), expression))
                .isInstanceOfAny(ProcessEngineException.class, ELException.class);
    }

    @Test
    void an_expression_reaches_variables_steps_and_the_plain_members_of_plain_values() {
        assertThat(evaluate(settings(), "${name}")).isEqualTo("Ada");
        assertThat(evaluate(settings(), "${name.toUpperCase()}")).isEqualTo("ADA");
        assertThat(evaluate(settings(), "${words.contains('b') and words.size() == 2}"))
                .isEqualTo(true);
        assertThat(evaluate(settings(), "${words[1]}")).isEqualTo("b");
        assertThat(evaluate(settings(), "${map.a == 1 and map['a'] == map.get('a')}"))
                .isEqualTo(true);
        assertThat(evaluate(settings(), "${visit.remember(name)}")).isEqualTo("Ada");
        assertThat(evaluate(settings(), "${not empty words ? 'some' : 'none'}")).isEqualTo("some");
        assertThat(evaluate(settings(), "${dateTime().plusDays(3).toDate().after(now())}"))
                .isEqualTo(true);
        assertThat(evaluate(settings(), "${execution.processBusinessKey}")).isEqualTo("key-1");
        assertThat(evaluate(settings(), "${execution.hasVariable('name')}")).isEqualTo(true);
        assertThat(visit.calls()).contains("Ada");
    }

    @Test
    void classes_delegates_scripts_and_shells_are_refused_at_deployment() {
        int before = Canary.reached();

        assertRefused(Diagrams.oneStep("refused", "camunda:class=\"" + Canary.class.getName() + "\""), "Java class");
        assertRefused(Diagrams.oneStep("refused", "camunda:delegateExpression=\"${canary}\""), "delegates to a bean");
        assertRefused(Diagrams.oneStep("refused", "camunda:type=\"shell\""), "shell");
        assertRefused(Diagrams.oneStep("refused", "camunda:expression=\"${canary.sing()}\""), "no steps “canary”");
        assertRefused(
                Diagrams.process(
                        "refused",
                        "<bpmn:scriptTask id=\"script\" scriptFormat=\"groovy\"><bpmn:script>1</bpmn:script>"
                                + "</bpmn:scriptTask>"),
                "runs a script");
        assertRefused(
                Diagrams.oneStep("refused", "")
                        .replace(
                                "<bpmn:startEvent id=\"start\"/>",
                                "<bpmn:startEvent id=\"start\"><bpmn:extensionElements><camunda:executionListener"
                                        + " event=\"start\" class=\"" + Canary.class.getName()
                                        + "\"/></bpmn:extensionElements></bpmn:startEvent>"),
                "Java class");
        assertRefused(
                Diagrams.oneStep("refused", "")
                        .replace(
                                "<bpmn:startEvent id=\"start\"/>",
                                "<bpmn:startEvent id=\"start\" camunda:formHandlerClass=\"" + Canary.class.getName()
                                        + "\"/>"),
                "Java class");

        assertThat(Canary.reached()).isEqualTo(before);
    }

    @Test
    void there_is_no_script_engine_and_no_class_is_made_whatever_was_deployed() {
        assertThatThrownBy(() -> settings()
                        .getCommandExecutorTxRequired()
                        .execute(context -> settings().getScriptingEngines().getScriptEngineForLanguage("juel")))
                .hasMessageContaining("no scripts");
        assertThatThrownBy(() -> settings().getArtifactFactory().getArtifact(Canary.class))
                .hasMessageContaining("no classes");
        for (String engineOfThirdParties : List.of(
                "groovy.lang.GroovyShell",
                "org.python.util.PythonInterpreter",
                "org.openjdk.nashorn.api.scripting.NashornScriptEngine",
                "org.camunda.templateengines.FreeMarkerTemplateEngine")) {
            assertThatThrownBy(() -> Class.forName(engineOfThirdParties)).isInstanceOf(ClassNotFoundException.class);
        }
    }

    private void assertRefused(String diagram, String sentence) {
        assertThatThrownBy(() -> repository
                        .createDeployment()
                        .addString("refused.bpmn", diagram)
                        .deploy())
                .hasMessageContaining("Nothing was deployed.")
                .hasMessageContaining(sentence);
    }

    private ProcessEngineConfigurationImpl settings() {
        return (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    }

    /** Evaluates in an execution that has the variables {@code name}, {@code words} and {@code map}. */
    private static Object evaluate(ProcessEngineConfigurationImpl settings, String expression) {
        return settings.getCommandExecutorTxRequired().execute(context -> {
            ExpressionManager expressions = settings.getExpressionManager();
            return expressions.createExpression(expression).getValue(scope());
        });
    }

    private static VariableScope scope() {
        var instance = new ExecutionEntity() {
            @Override
            public String getProcessBusinessKey() {
                return "key-1";
            }

            private final Map<String, Object> values =
                    Map.of("name", "Ada", "words", List.of("a", "b"), "map", Map.of("a", 1));

            @Override
            public boolean hasVariable(String name) {
                return values.containsKey(name);
            }

            @Override
            public Object getVariable(String name) {
                return values.get(name);
            }
        };
        return instance;
    }

    private static String bareStep(String id, String attributes) {
        return Diagrams.oneStep(id, attributes).replace("camunda:asyncBefore=\"true\"", "");
    }
}
