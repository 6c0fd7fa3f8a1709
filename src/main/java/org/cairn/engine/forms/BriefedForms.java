package org.cairn.engine.forms;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.FormServiceImpl;

/** Writes the options and defaults of a start form into the form itself: Tasklist gives a start form no variables. */
final class BriefedForms extends FormServiceImpl {

    private final Supplier<Briefings> briefings;

    BriefedForms(Supplier<Briefings> briefings) {
        this.briefings = briefings;
    }

    @Override
    public InputStream getDeployedStartForm(String processDefinitionId) {
        try (InputStream form = super.getDeployedStartForm(processDefinitionId)) {
            String json = new String(form.readAllBytes(), StandardCharsets.UTF_8);
            String actor = commandExecutor.execute(context -> CheckedForm.actor());
            String filled = StartFormFilling.fill(json, id -> briefings.get().start(id, actor));
            return new ByteArrayInputStream(filled.getBytes(StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
