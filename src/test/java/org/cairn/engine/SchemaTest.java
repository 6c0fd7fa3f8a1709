package org.cairn.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.atomic.AtomicInteger;
import org.cairn.engine.testing.BareEngine;
import org.cairn.engine.testing.Diagrams;
import org.cairn.testing.CairnTest;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Danger 5: reading a diagram makes the server fetch whatever address its schemaLocation names. */
@CairnTest
class SchemaTest {

    private static final String SCHEMAS = "javax.xml.accessExternalSchema";

    @Autowired
    private RepositoryService repository;

    private final AtomicInteger fetched = new AtomicInteger();
    private HttpServer elsewhere;

    @BeforeEach
    void somebody_elses_server_counts_who_comes() throws IOException {
        elsewhere = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        elsewhere.createContext("/", exchange -> {
            fetched.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        elsewhere.start();
    }

    @AfterEach
    void the_server_stops() {
        elsewhere.stop(0);
    }

    @Test
    void a_bare_engine_fetches_it() {
        String allowed = System.clearProperty(SCHEMAS);
        try (var bare = BareEngine.start()) {
            bare.deploy("schema.bpmn", luring().replace("camunda:asyncBefore=\"true\"", ""));

            assertThat(fetched.get()).isPositive();
        } finally {
            System.setProperty(SCHEMAS, String.valueOf(allowed));
        }
    }

    @Test
    void with_the_setting_that_cairn_makes_before_it_starts_the_engine_fetches_nothing() {
        assertThat(System.getProperty(SCHEMAS)).isEqualTo("file,jar:file,jar:nested,nested");
        try (var bare = BareEngine.start()) {
            String luring = luring().replace("camunda:asyncBefore=\"true\"", "");

            assertThatThrownBy(() -> bare.deploy("schema.bpmn", luring)).hasMessageContaining("lure.xsd");
        }
        assertThat(fetched.get()).isZero();
    }

    @Test
    void cairn_fetches_nothing_and_says_which_attribute_to_remove() {
        assertThatThrownBy(() -> repository
                        .createDeployment()
                        .addString("schema.bpmn", luring())
                        .deploy())
                .hasMessageContaining("remove the attribute xsi:schemaLocation");

        assertThat(fetched.get()).isZero();
    }

    @Test
    void cairn_reads_a_diagram_that_names_schemas_without_an_address() {
        repository
                .createDeployment()
                .addString("schema.bpmn", named("http://www.omg.org/spec/BPMN/20100524/MODEL BPMN20.xsd"))
                .deploy();

        var process = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("luring")
                .latestVersion()
                .singleResult();
        assertThat(repository.getBpmnModelInstance(process.getId()).getDefinitions())
                .isNotNull();
        assertThat(fetched.get()).isZero();
    }

    private String luring() {
        return named("urn:lure http://127.0.0.1:" + elsewhere.getAddress().getPort() + "/lure.xsd")
                .replace(
                        "<bpmn:startEvent id=\"start\"/>",
                        "<bpmn:startEvent id=\"start\"><bpmn:extensionElements><lure:it xmlns:lure=\"urn:lure\"/>"
                                + "</bpmn:extensionElements></bpmn:startEvent>");
    }

    private static String named(String schemas) {
        return Diagrams.oneStep("luring", "camunda:expression=\"${true}\"")
                .replace(
                        "targetNamespace=\"cairn\"",
                        "targetNamespace=\"cairn\" xsi:schemaLocation=\"" + schemas + "\"");
    }
}
