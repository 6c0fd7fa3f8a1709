package org.cairn.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.cairn.engine.deployment.DeploymentRefused;
import org.cairn.engine.testing.Diagrams;
import org.cairn.form.Feel;
import org.cairn.testing.CairnTest;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;

@CairnTest
@Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class EndlessFeelTest {

    private static final String ENDLESS = "some x in 1..10000000000 satisfies x < 0";

    @Autowired
    private RepositoryService repository;

    @Autowired
    private Feel feel;

    @Test
    void a_form_that_counts_without_end_is_not_deployed() {
        String form = Diagrams.form(
                "endless",
                "{\"type\": \"text\", \"id\": \"Hint\", \"text\": \"x\", \"conditional\": {\"hide\": \"=" + ENDLESS
                        + "\"}}");

        assertThatThrownBy(() -> repository
                        .createDeployment()
                        .addString("endless.form", form)
                        .deploy())
                .isInstanceOf(DeploymentRefused.class)
                .hasMessageContaining("The text “Hint” has an expression that cannot be read (" + ENDLESS
                        + "): it counts through numbers (1..9), and nobody knows how far; go through a list instead");
    }

    @Test
    void a_condition_of_a_form_that_was_deployed_before_is_never_met() {
        assertThat(feel.evaluate(ENDLESS, Map.of())).isNull();
        assertThat(feel.evaluate("count(for i in list return i) > 0", Map.of("list", List.of(1))))
                .isEqualTo(true);
    }
}
