package org.cairn.engine.forms;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.cairn.engine.AnswersRefused;
import org.cairn.engine.FileDesk;
import org.cairn.engine.variables.Plain;
import org.cairn.form.Form;
import org.cairn.form.Mistake;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.form.handler.FormHandler;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.variable.VariableMap;
import org.jspecify.annotations.Nullable;

/**
 * Takes the place of the engine's own form handler, which checks nothing: what Tasklist or REST submits is checked as
 * everybody's answers are, and the engine is given the choices alone.
 */
abstract class CheckedForm implements FormHandler {

    private final Supplier<Answers> answers;
    private final Supplier<FileDesk> files;

    CheckedForm(Supplier<Answers> answers, Supplier<FileDesk> files) {
        this.answers = answers;
        this.files = files;
    }

    @Override
    public void parseConfiguration(
            Element element, DeploymentEntity deployment, ProcessDefinitionEntity process, BpmnParse parse) {
        // the handler that this one replaces has read the configuration
    }

    /**
     * What goes on into the process.
     *
     * @param assignee whose task it is, empty if nobody's; null if it is no task but the start of a process
     */
    Map<String, Object> accepted(
            String formId,
            VariableMap submitted,
            Map<String, Object> variables,
            String about,
            @Nullable String assignee) {
        try {
            Map<String, Object> raw = Plain.values(submitted);
            if (formId.isEmpty()) {
                refuseAny(raw);
                return Map.of();
            }
            Form form = Form.read(files.get().form(formId).orElseThrow(() -> new UnknownForm(formId)));
            var question = new Answers.Question(form, variables, about, assignee, true);
            return answers.get()
                    .accept(question, shown(form, variables), raw, actor())
                    .variables();
        } catch (AnswersRefused refused) {
            throw new RefusedOverRest(refused);
        }
    }

    /** What the form reads. */
    Map<String, Object> shown(Form form, Map<String, Object> variables) {
        return variables;
    }

    private static void refuseAny(Map<String, Object> raw) {
        if (!raw.isEmpty()) {
            String key = raw.keySet().iterator().next();
            throw new AnswersRefused(List.of(new Mistake(key, "There is no form here that asks for “" + key + "”.")));
        }
    }

    static String actor() {
        String user = Context.getCommandContext().getAuthenticatedUserId();
        return user == null ? "" : user;
    }

    /** Answered by REST with status 400 and the sentence as it is: the engine puts its own words before any other. */
    static final class RefusedOverRest extends WebApplicationException {

        RefusedOverRest(AnswersRefused refused) {
            super(refused.sentence(), refused, Response.Status.BAD_REQUEST);
        }
    }
}
