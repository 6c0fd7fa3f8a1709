package org.cairn.web.signup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cairn.engine.deployment.DeploymentRefused;
import org.cairn.testing.CairnTest;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A sign-up form that nobody could sign up with is refused when it is deployed. */
@CairnTest
class SignUpFormRuleTest {

    @Autowired
    private RepositoryService repository;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"key\": \"name\" | \"key\": \"fullName\" | Nobody can sign up without the answer “name”",
                "\"key\": \"email\" | \"key\": \"mail\" | Nobody can sign up without the answer “email”",
                "\"type\": \"textfield\", \"key\": \"email\" | \"type\": \"number\", \"key\": \"email\""
                        + " | Nobody can sign up without the answer “email”",
                "\"key\": \"name\" | \"conditional\": {\"hide\": \"=capacity = 1\"}, \"key\": \"name\""
                        + " | Nobody can sign up without the answer “name”",
                "\"key\": \"name\" | \"disabled\": true, \"key\": \"name\" | Nobody can sign up without the answer",
                "\"required\": true, \"maxLength\": 120 | \"maxLength\": 120 | without the answer “name”: give the form"
                        + " a text field with the key name that is required, and that no condition hides.",
                "\"key\": \"capacity\" | \"key\": \"website\" | has the key website, by which the sign-up page tells"
                        + " robots from people: give it another key.",
            })
    void a_form_that_nobody_could_sign_up_with_is_refused(String right, String wrong, String sentence)
            throws IOException {
        String form = form();
        assertThat(form).contains(right);

        assertThatThrownBy(() -> deploy(form.replace(right, wrong)))
                .isInstanceOf(DeploymentRefused.class)
                .hasMessageContaining(sentence);
    }

    @Test
    void another_form_may_ask_for_a_website() throws IOException {
        String form =
                form().replace("signUpMentor", "askWebsite").replace("\"key\": \"capacity\"", "\"key\": \"website\"");

        assertThat(deploy(form)).isNotEmpty();
    }

    private String deploy(String form) {
        return repository
                .createDeployment()
                .addString("sign-up-mentor.form", form)
                .deploy()
                .getId();
    }

    private static String form() throws IOException {
        return Files.readString(Path.of("forms/sign-up-mentor.form"))
                .replaceAll("\\s*\\n\\s*", " ")
                .replace("{ ", "{")
                .replace(" }", "}");
    }
}
