package org.cairn.engine.door;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.stereotype.Component;

/** Which processes people start: those that ask something first. The others begin by themselves, about something. */
@Component
class StartRules {

    private static final String BY_ITSELF =
            "This process has no form to start it with: it begins by itself when its time has come.";
    private static final Pattern START = Pattern.compile("POST process-definition/(?:key/([^/]+)|([^/]+))/submit-form");

    private final RepositoryService repository;
    private final FormService forms;

    StartRules(RepositoryService repository, FormService forms) {
        this.repository = repository;
        this.forms = forms;
    }

    /** Why a request is refused; empty if it may pass, or starts nothing. */
    Optional<Denial> denial(String request) {
        Matcher start = START.matcher(request);
        if (!start.matches()) {
            return Optional.empty();
        }
        ProcessDefinition process = process(start);
        if (process == null) {
            return Optional.of(Denial.unknown("There is no such process."));
        }
        return forms.getStartFormData(process.getId()).getCamundaFormRef() == null
                ? Optional.of(Denial.forbidden(BY_ITSELF))
                : Optional.empty();
    }

    private ProcessDefinition process(Matcher start) {
        var processes = repository.createProcessDefinitionQuery().withoutTenantId();
        return (start.group(1) == null
                        ? processes.processDefinitionId(start.group(2))
                        : processes.processDefinitionKey(start.group(1)).latestVersion())
                .singleResult();
    }
}
