package org.cairn.engine.forms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cairn.engine.AnswerRule;
import org.cairn.engine.AnswersRefused;
import org.cairn.engine.SealedForm;
import org.cairn.engine.TaskAnswered;
import org.cairn.engine.deployment.VariablesRead;
import org.cairn.engine.variables.Plain;
import org.cairn.form.Checked;
import org.cairn.form.Form;
import org.cairn.form.FormDesk;
import org.cairn.form.Mistake;
import org.cairn.form.SubmissionId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Decides what of an answer is kept, and what of it the engine may hold. */
@Component
class Answers {

    private static final String SUBMISSION = "submissionId";

    private final ObjectProvider<FormDesk> forms;
    private final ObjectProvider<AnswerRule> rules;
    private final ObjectProvider<SealedForm> sealed;
    private final VariablesRead read;
    private final ApplicationEventPublisher events;

    Answers(
            ObjectProvider<FormDesk> forms,
            ObjectProvider<AnswerRule> rules,
            ObjectProvider<SealedForm> sealed,
            VariablesRead read,
            ApplicationEventPublisher events) {
        this.forms = forms;
        this.rules = rules;
        this.sealed = sealed;
        this.read = read;
        this.events = events;
    }

    /**
     * Checks the answers and keeps them.
     *
     * @param shown what the form reads
     * @throws AnswersRefused if one is wrong; then nothing was kept
     */
    Accepted accept(Question question, Map<String, Object> shown, Map<String, Object> raw, String actor) {
        Form form = question.form();
        Checked checked = question.whole()
                ? forms.getObject().checkWhole(form, shown, raw)
                : forms.getObject().check(form, shown, raw);
        List<Mistake> mistakes = new ArrayList<>(checked.mistakes());
        if (mistakes.isEmpty()) {
            rules.stream()
                    .filter(rule -> rule.form().equals(form.id()))
                    .forEach(rule -> mistakes.addAll(rule.check(question.variables(), checked.answers(), actor)));
        }
        if (!mistakes.isEmpty()) {
            throw new AnswersRefused(mistakes);
        }
        SubmissionId submission = forms.getObject().record(form.id(), question.about(), actor, checked.answers());
        String assignee = question.assignee();
        if (assignee != null) {
            var choices = forms.getObject().choices(form, checked.answers());
            events.publishEvent(new TaskAnswered(form.id(), question.about(), assignee, actor, submission, choices));
        }
        return new Accepted(submission, forEngine(form, checked.answers(), submission));
    }

    /** The choices that something reads, and null for those left open, so that no older answer stays behind. */
    private Map<String, Object> forEngine(Form form, Map<String, Object> answers, SubmissionId submission) {
        Map<String, Object> variables = new LinkedHashMap<>();
        if (sealed.stream().noneMatch(rule -> rule.seals(form.id()))) {
            read.among(forms.getObject().choices(form)).stream()
                    .sorted()
                    .forEach(choice -> variables.put(choice, answers.get(choice)));
        }
        variables.put(SUBMISSION, submission.toString());
        return Plain.variables(variables);
    }

    /**
     * What is answered.
     *
     * @param variables what the task sees
     * @param assignee whose task it is, empty if nobody's; null if it is no task but the start of a process
     * @param whole whether everything that shows was sent
     */
    record Question(Form form, Map<String, Object> variables, String about, @Nullable String assignee, boolean whole) {}

    /** Where the answers are kept, and what goes on into the process. */
    record Accepted(SubmissionId submission, Map<String, Object> variables) {}
}
