package org.cairn.engine.forms;

import java.util.Map;
import java.util.function.Supplier;
import org.cairn.engine.FileDesk;
import org.cairn.form.Form;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.form.StartFormData;
import org.camunda.bpm.engine.impl.form.handler.StartFormHandler;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.variable.VariableMap;

/** Checks the form that starts a process. */
final class CheckedStartForm extends CheckedForm implements StartFormHandler {

    private final StartFormHandler shown;
    private final String form;
    private final Supplier<Briefings> briefings;

    CheckedStartForm(
            ProcessDefinitionEntity process,
            Supplier<Answers> answers,
            Supplier<FileDesk> files,
            Supplier<Briefings> briefings) {
        super(answers, files);
        this.shown = process.getStartFormHandler();
        this.form = form(process);
        this.briefings = briefings;
    }

    @Override
    public StartFormData createStartFormData(ProcessDefinitionEntity process) {
        return shown.createStartFormData(process);
    }

    @Override
    public void submitFormVariables(VariableMap submitted, VariableScope scope) {
        ExecutionEntity instance = (ExecutionEntity) scope;
        String about = TaskFacts.about(instance);
        String subject = about.isEmpty() ? instance.getProcessInstanceId() : about;
        instance.setVariables(accepted(form, submitted, Map.of(), subject, null));
    }

    @Override
    Map<String, Object> shown(Form form, Map<String, Object> variables) {
        return briefings.get().start(form.id(), actor());
    }

    private static String form(ProcessDefinitionEntity process) {
        Expression key = process.getStartFormDefinition() == null
                ? null
                : process.getStartFormDefinition().getCamundaFormDefinitionKey();
        return key == null ? "" : key.getExpressionText();
    }
}
