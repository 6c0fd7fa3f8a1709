package org.cairn.engine.seeding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.cairn.engine.FileDesk;
import org.cairn.engine.testing.Diagrams;
import org.cairn.testing.CairnTest;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CairnTest
class SeedingTest {

    @Autowired
    private Seeding seeding;

    @Autowired
    private Bundle bundle;

    @Autowired
    private FileDesk files;

    @Autowired
    private RepositoryService repository;

    private final String id = "seeded" + UUID.randomUUID().toString().replace("-", "");

    @Test
    void what_is_deployed_already_is_not_deployed_again() {
        assertThat(seeding.seed(bundle.files())).isEmpty();
        assertThat(bundle.files()).isNotEmpty();
    }

    @Test
    void an_upgrade_replaces_what_nobody_has_edited() {
        var first = new BundledFile(id + ".form", form("How?"));
        var second = new BundledFile(id + ".form", form("How was it?"));

        assertThat(seeding.seed(List.of(first))).containsExactly(first.name());
        assertThat(seeding.seed(List.of(first))).isEmpty();
        assertThat(seeding.seed(List.of(second))).containsExactly(first.name());

        assertThat(files.form(id)).hasValueSatisfying(json -> assertThat(json).contains("How was it?"));
    }

    @Test
    void an_upgrade_never_replaces_what_an_admin_has_deployed() {
        seeding.seed(List.of(new BundledFile(id + ".form", form("How?"))));
        deployByAdmin(id + ".form", form("Mine"));

        assertThat(seeding.seed(List.of(new BundledFile(id + ".form", form("Cairn's")))))
                .isEmpty();

        assertThat(files.form(id)).hasValueSatisfying(json -> assertThat(json).contains("Mine"));
    }

    @Test
    void an_admins_diagram_stays_while_the_rest_of_the_bundle_is_upgraded() {
        var form = new BundledFile(id + "Form.form", form("How?").replace(id, id + "Form"));
        var diagram = new BundledFile(id + ".bpmn", Diagrams.oneTask(id, id + "Form", ""));
        seeding.seed(List.of(diagram, form));
        deployByAdmin(id + ".bpmn", Diagrams.oneTask(id, id + "Form", "camunda:priority=\"1\""));

        var upgraded = seeding.seed(List.of(
                new BundledFile(diagram.name(), diagram.text() + "<!-- newer -->"),
                new BundledFile(form.name(), form.text() + " ")));

        assertThat(upgraded).containsExactly(form.name());
    }

    @Test
    void an_admins_letter_stays_whatever_folder_it_came_without() {
        var letter = new BundledFile("letters/" + id + ".md", "Subject: Hello\n\nFrom Cairn");
        seeding.seed(List.of(letter));
        assertThat(files.letter(id)).hasValue(letter.text());

        deployByAdmin(id + ".md", "Subject: Hello\n\nFrom us");

        assertThat(files.letter(id)).hasValue("Subject: Hello\n\nFrom us");
        assertThat(seeding.seed(List.of(new BundledFile(letter.name(), "Subject: Hello\n\nFrom Cairn again"))))
                .isEmpty();
        assertThat(files.letter("no-such-letter")).isEmpty();
        assertThat(files.form("noSuchForm")).isEmpty();
    }

    private void deployByAdmin(String name, String text) {
        repository
                .createDeployment()
                .source("Camunda Modeler")
                .addString(name, text)
                .deploy();
    }

    private String form(String label) {
        return Diagrams.form(
                id, "{\"type\": \"textfield\", \"id\": \"f\", \"key\": \"how\", \"label\": \"" + label + "\"}");
    }
}
