package org.cairn.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.cairn.engine.testing.Diagrams;
import org.cairn.testing.CairnTest;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was once deployed for a tenant, before Cairn refused tenants, stands in nobody's way. */
@CairnTest
class TenantTest {

    @Autowired
    private RepositoryService repository;

    @Autowired
    private JdbcClient database;

    @Autowired
    private ProcessDesk processes;

    @Autowired
    private DecisionDesk decisions;

    @Autowired
    private FileDesk files;

    private final String id = "t" + UUID.randomUUID().toString().substring(0, 8);
    private String ofTenant = "";
    private String own = "";

    @BeforeEach
    void deployForEverybodyAndForOne() {
        own = deploy("ours", "true");
        ofTenant = deploy("theirs", "false");
        for (String table : new String[] {"procdef", "decision_def", "decision_req_def", "camformdef"}) {
            database.sql("update act_re_" + table + " set tenant_id_ = 'one' where deployment_id_ = ?")
                    .param(ofTenant)
                    .update();
        }
        database.sql("update act_re_deployment set tenant_id_ = 'one' where id_ = ?")
                .param(ofTenant)
                .update();
    }

    @AfterEach
    void removeThem() {
        repository.deleteDeployment(ofTenant, true);
        repository.deleteDeployment(own, true);
    }

    @Test
    void a_process_of_a_tenant_is_not_started() {
        processes.start(id, "key-" + id, Map.of());

        assertThat(processes.running(id, "key-" + id)).isTrue();
    }

    @Test
    void a_table_of_a_tenant_is_not_asked() {
        assertThat(decisions.evaluate(id + "Table", Map.of())).containsExactly(Map.of("verdict", true));
    }

    @Test
    void a_form_and_a_letter_of_a_tenant_are_not_shown() {
        assertThat(files.form(id + "Form"))
                .hasValueSatisfying(form -> assertThat(form).contains("ours"));
        assertThat(files.letter(id))
                .hasValueSatisfying(letter -> assertThat(letter).contains("ours"));
    }

    private String deploy(String whose, String verdict) {
        return repository
                .createDeployment()
                .addString(id + ".bpmn", Diagrams.oneStep(id, "camunda:expression=\"${" + verdict + "}\""))
                .addString(
                        id + ".form",
                        Diagrams.form(
                                id + "Form",
                                "{\"type\": \"textfield\", \"id\": \"f\", \"key\": \"f\", \"label\": \"" + whose
                                        + "\"}"))
                .addString(id + ".md", "Subject: " + whose + "\n\nHello")
                .addString(
                        id + ".dmn",
                        """
                        <?xml version="1.0" encoding="UTF-8"?>
                        <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="%1$s" name="d"
                            namespace="cairn" xmlns:camunda="http://camunda.org/schema/1.0/dmn">
                          <decision id="%1$sTable" name="Table" camunda:historyTimeToLive="P30D">
                            <decisionTable id="t">
                              <output id="o" name="verdict"/>
                              <rule id="r"><outputEntry id="e"><text>%2$s</text></outputEntry></rule>
                            </decisionTable>
                          </decision>
                        </definitions>
                        """
                                .formatted(id, verdict))
                .deploy()
                .getId();
    }
}
