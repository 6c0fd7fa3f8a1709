package org.cairn.engine.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.cairn.engine.FileDesk;
import org.cairn.engine.testing.BareEngine;
import org.cairn.engine.testing.Canary;
import org.cairn.engine.testing.Diagrams;
import org.cairn.testing.CairnTest;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Files that come under another name, for somebody else, or nested until nothing can read them. */
@CairnTest
class OddFilesTest {

    private static final String SCRIPT =
            Diagrams.process("evil", "<bpmn:scriptTask id=\"script\" name=\"Script\"><bpmn:script/></bpmn:scriptTask>");

    @Autowired
    private RepositoryService repository;

    @Autowired
    private FileDesk files;

    @Test
    void a_bare_engine_runs_what_comes_without_a_dot_and_for_another_engine() {
        String diagram = Diagrams.oneStep("other", "activiti:class=\"" + Canary.class.getName() + "\"")
                .replace("xmlns:camunda", "xmlns:activiti=\"http://activiti.org/bpmn\" xmlns:camunda")
                .replace("camunda:asyncBefore=\"true\"", "");
        int before = Canary.reached();

        try (var bare = BareEngine.start()) {
            bare.deploy("evil1bpmn", diagram);
            bare.engine().getRuntimeService().startProcessInstanceByKey("other");
        }

        assertThat(Canary.reached()).isEqualTo(before + 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil1bpmn", "evilbpmn20.xml", "bpmn", "folder/evil.bpmn20.xml"})
    void what_the_engine_takes_for_a_diagram_is_read_as_one(String file) {
        assertRefused(file, SCRIPT, "“Script” (script) runs a script");
    }

    @ParameterizedTest
    @CsvSource({
        "evildmn, The file cannot be read",
        "evildmn11.xml, The file cannot be read",
        "evilform, The file is not JSON",
        "evilcmmn, draw a process instead",
        "evilcmmn10.xml, draw a process instead",
        "evil.cmmn11.xml, draw a process instead",
    })
    void what_the_engine_takes_for_a_table_a_form_or_a_case_is_read_as_one(String file, String sentence) {
        assertRefused(file, "nothing of the kind", sentence);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"notes.txt", "picture.png", "evil.BPMN", "script.groovy", "other/letter.md", "md", "letters/md"})
    void a_file_that_nobody_reads_is_refused(String file) {
        assertRefused(file, SCRIPT, "Cairn has no use for this file: deploy diagrams (.bpmn)");
    }

    @Test
    void a_deployment_for_a_tenant_is_refused() {
        String id = "tenant" + UUID.randomUUID().toString().substring(0, 8);

        assertThatThrownBy(() -> repository
                        .createDeployment()
                        .tenantId("somebody")
                        .addString(id + ".form", Diagrams.visitForm(id))
                        .deploy())
                .isInstanceOf(DeploymentRefused.class)
                .hasMessageContaining("tenant “somebody”")
                .hasMessageContaining("leave the tenant ID empty");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<bpmn:serviceTask id=\"task\" activiti:class=\"java.lang.Object\"/>",
                "<bpmn:serviceTask id=\"task\" activiti:delegateExpression=\"${visit}\"/>",
                "<bpmn:serviceTask id=\"task\" activiti:type=\"external\" activiti:topic=\"x\"/>",
                "<bpmn:startEvent id=\"task\" activiti:formHandlerClass=\"java.lang.Object\"/>",
                "<bpmn:userTask id=\"task\"><bpmn:extensionElements><activiti:taskListener event=\"create\""
                        + " class=\"java.lang.Object\"/></bpmn:extensionElements></bpmn:userTask>",
            })
    void the_words_of_another_engine_are_refused(String element) {
        String diagram = Diagrams.process("evil", element)
                .replace("xmlns:camunda", "xmlns:activiti=\"http://activiti.org/bpmn\" xmlns:camunda");

        assertRefused("evil.bpmn", diagram, "“task” is written for Activiti");
    }

    @Test
    void a_form_handler_is_refused() {
        assertRefused(
                "evil.bpmn",
                Diagrams.process("evil", "<bpmn:startEvent id=\"start\" camunda:formHandlerClass=\"a.B\"/>"),
                "“start” names a Java class");
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.bpmn", "evil.dmn"})
    void a_file_that_is_nested_without_end_is_refused_with_a_sentence(String file) {
        String nested = "<bpmn:subProcess>".repeat(20_000) + "</bpmn:subProcess>".repeat(20_000);

        assertRefused(file, Diagrams.process("evil", nested), "The element <bpmn:subProcess> stands 100 elements deep");
    }

    @ParameterizedTest
    @CsvSource({"[, ]", "'{\"components\":[', ']}'"})
    void a_form_that_is_nested_without_end_is_refused_with_a_sentence(String open, String close) {
        String nested = open.repeat(20_000) + close.repeat(20_000);

        assertRefused("evil.form", nested, "The file is not JSON");
    }

    @Test
    void a_diagram_in_other_letters_than_those_of_cairn_is_refused() {
        String diagram = Diagrams.process("evil", "").replace("UTF-8", "ISO-8859-7");

        assertRefused("evil.bpmn", diagram, "The file is written in ISO-8859-7: save it as UTF-8.");
    }

    @Test
    void a_letter_lies_where_letters_are_looked_for() {
        String name = "odd-" + UUID.randomUUID();

        repository
                .createDeployment()
                .addString("letters/" + name + ".md", "Subject: Hello\n\nYou")
                .addString(name + "-too.md", "Subject: Hello\n\nYou too")
                .deploy();

        assertThat(files.letter(name)).isPresent();
        assertThat(files.letter(name + "-too")).isPresent();
    }

    private void assertRefused(String file, String text, String sentence) {
        assertThatThrownBy(() ->
                        repository.createDeployment().addString(file, text).deploy())
                .isInstanceOf(DeploymentRefused.class)
                .hasMessageContaining(file + ": ")
                .hasMessageContaining(sentence);
    }
}
