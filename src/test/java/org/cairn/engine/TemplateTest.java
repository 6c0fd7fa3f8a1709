package org.cairn.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Map;
import org.cairn.kernel.Refusal;
import org.cairn.mail.MailDesk;
import org.cairn.testing.CairnTest;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Danger 4, the part of letters and pages: FreeMarker's {@code ?new} makes any object. */
@CairnTest
class TemplateTest {

    private static final String MAKES_A_FILE =
            "<#assign make = 'freemarker.template.utility.ObjectConstructor'?new()>${make('java.io.File', 'made').name}";

    @Autowired
    private Configuration pages;

    @Autowired
    private MailDesk mail;

    @Autowired
    private RepositoryService repository;

    @Test
    void a_bare_freemarker_makes_any_object() throws IOException, TemplateException {
        assertThat(written(new Configuration(Configuration.VERSION_2_3_34))).isEqualTo("made");
    }

    @Test
    void a_page_of_cairn_makes_none() {
        assertThatThrownBy(() -> written(pages))
                .isInstanceOf(TemplateException.class)
                .hasMessageContaining("not allowed");
    }

    @Test
    void a_letter_makes_none_whether_it_is_refused_at_deployment_or_when_it_is_written() {
        assertThatThrownBy(() -> {
                    repository
                            .createDeployment()
                            .addString("letters/harmful.md", "Subject: Hello\n\n" + MAKES_A_FILE)
                            .deploy();
                    mail.preview("harmful", Map.of());
                })
                .isInstanceOfAny(Refusal.class, org.camunda.bpm.engine.BadUserRequestException.class);
    }

    private static String written(Configuration configuration) throws IOException, TemplateException {
        var page = new StringWriter();
        new Template("test", MAKES_A_FILE, configuration).process(Map.of(), page);
        return page.toString();
    }
}
