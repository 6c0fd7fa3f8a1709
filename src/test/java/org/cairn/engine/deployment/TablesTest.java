package org.cairn.engine.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cairn.testing.CairnTest;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Tables that would fail in the night of the next round are refused when they are deployed. */
@CairnTest
class TablesTest {

    @Autowired
    private RepositoryService repository;

    @Test
    void the_criteria_of_the_bundle_are_deployed() throws IOException {
        String deployment = deploy(criteria());

        assertThat(deployment).isNotEmpty();
        repository.deleteDeployment(deployment);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
        "overlap"     | "sameHair" | For the program “maps”: Row 1 of the matching criteria: there is no comparison “sameHair”
        350           | 1001       | For the program “maps”: Row 1 of the matching criteria: the weight is “1001”
        "help"        | "hair"     | the sign-up form of the mentees has no question “hair”
        "help"        | (((        | Row 1, cell “askHelpQuestion” cannot be read ((((): failed to parse
        "maps"        | (((        | Row 1, cell “askHelpProgram” cannot be read ((((): failed to parse
        "overlap"     | for i in 1..99 return i | cannot be read (for i in 1..99 return i): it counts through numbers
        <text>program | <text>((   | “inputExpressionProgram” cannot be read (((): failed to parse
        """)
    void criteria_that_no_round_could_work_with_are_refused(String right, String wrong, String sentence)
            throws IOException {
        String broken = criteria();
        int at = broken.indexOf(right);

        assertRefused(broken.substring(0, at) + wrong + broken.substring(at + right.length()), sentence);
    }

    @Test
    void criteria_that_are_no_table_are_refused() {
        assertRefused(
                table("matchingCriteria", "<literalExpression id=\"l\"><text>\"help\"</text></literalExpression>"),
                "The criteria of a match are rows: draw them as a decision table.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"juel", "feelish", "JUEL-FEEL", "javascript"})
    void a_table_is_written_in_feel(String language) {
        assertRefused(
                table(
                        "mood",
                        "<literalExpression id=\"l\" expressionLanguage=\"" + language
                                + "\"><text>1</text></literalExpression>"),
                "“l” is written in " + language + ": write it in FEEL.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"feel", "https://www.omg.org/spec/DMN/20191111/FEEL/"})
    void feel_has_several_names(String language) {
        String deployment = deploy(table(
                "mood",
                "<literalExpression id=\"l\" expressionLanguage=\"" + language
                        + "\"><text>if a = 1 then 1 else 2</text></literalExpression>"));

        assertThat(deployment).isNotEmpty();
        repository.deleteDeployment(deployment);
    }

    @Test
    void an_expression_of_its_own_is_read_too() {
        assertRefused(
                table("mood", "<literalExpression id=\"l\"><text>1 +</text></literalExpression>"),
                "“l” cannot be read (1 +)");
    }

    @Test
    void what_the_engine_cannot_read_is_refused_with_its_reason() {
        assertRefused(
                table("mood", "<literalExpression id=\"l\"><text>1</text></literalExpression>")
                        .replace("<variable id=\"v\" name=\"v\"/>", ""),
                "The decision “Table” (mood) cannot be decided: DMN-02018 The decision 'mood' must have an 'variable' element");
    }

    private void assertRefused(String table, String sentence) {
        assertThatThrownBy(() -> deploy(table))
                .isInstanceOf(DeploymentRefused.class)
                .hasMessageContaining("refused.dmn: ")
                .hasMessageContaining(sentence);
    }

    private String deploy(String table) {
        return repository
                .createDeployment()
                .addString("refused.dmn", table)
                .deploy()
                .getId();
    }

    private static String criteria() throws IOException {
        return Files.readString(Path.of("processes/matching-criteria.dmn"));
    }

    private static String table(String id, String logic) {
        return """
               <?xml version="1.0" encoding="UTF-8"?>
               <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d" namespace="cairn"
                   xmlns:camunda="http://camunda.org/schema/1.0/dmn">
                 <decision id="%s" name="Table" camunda:historyTimeToLive="P30D">
                   <variable id="v" name="v"/>%s
                 </decision>
               </definitions>
               """
                .formatted(id, logic);
    }
}
