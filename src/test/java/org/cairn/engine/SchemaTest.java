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
import org.camunda.bpm.engine.ParseException;
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
    void cairn_fetches_nothing_and_refuses_a_diagram_that_cannot_be_read_without() {
        assertThatThrownBy(() -> repository
                        .createDeployment()
                        .addString("schema.bpmn", luring())
                        .deploy())
                .isInstanceOf(ParseException.class)
                .hasMessageContaining("lure.xsd");

        assertThat(fetched.get()).isZero();
    }

    @Test
    void cairn_reads_a_diagram_that_names_an_address_for_what_it_knows_already() {
        String address = address("BPMN20.xsd");
        repository
                .createDeployment()
                .addString(
                        "schema.bpmn",
                        Diagrams.oneStep("known", "camunda:expression=\"${true}\"")
                                .replace(
                                        "targetNamespace=\"cairn\"",
                                        "targetNamespace=\"cairn\" xsi:schemaLocation=\"http://www.omg.org/spec/BPMN/20100524/MODEL "
                                                + address + "\""))
                .deploy();

        var process = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("known")
                .latestVersion()
                .singleResult();
        assertThat(repository.getBpmnModelInstance(process.getId()).getDefinitions())
                .isNotNull();
        assertThat(fetched.get()).isZero();
    }

    private String address(String file) {
        return "http://127.0.0.1:" + elsewhere.getAddress().getPort() + "/" + file;
    }

    private String luring() {
        String address = address("lure.xsd");
        return Diagrams.oneStep("luring", "camunda:expression=\"${true}\"")
                .replace(
                        "targetNamespace=\"cairn\"",
                        "targetNamespace=\"cairn\" xmlns:lure=\"urn:lure\" xsi:schemaLocation=\"urn:lure " + address
                                + "\"")
                .replace(
                        "<bpmn:startEvent id=\"start\"/>",
                        "<bpmn:startEvent id=\"start\"><bpmn:extensionElements><lure:it/></bpmn:extensionElements>"
                                + "</bpmn:startEvent>");
    }
}
