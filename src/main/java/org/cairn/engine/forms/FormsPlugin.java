package org.cairn.engine.forms;

import java.util.ArrayList;
import java.util.List;
import org.cairn.engine.FileDesk;
import org.cairn.engine.door.AccountDesk;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Brings Cairn's forms into the engine. What it needs is asked for when a task is at hand: much of it needs the engine. */
@Component
class FormsPlugin extends AbstractProcessEnginePlugin {

    private final ObjectProvider<Answers> answers;
    private final ObjectProvider<FileDesk> files;
    private final ObjectProvider<Briefings> briefings;
    private final ObjectProvider<AccountDesk> accounts;
    private final ApplicationEventPublisher events;

    FormsPlugin(
            ObjectProvider<Answers> answers,
            ObjectProvider<FileDesk> files,
            ObjectProvider<Briefings> briefings,
            ObjectProvider<AccountDesk> accounts,
            ApplicationEventPublisher events) {
        this.answers = answers;
        this.files = files;
        this.briefings = briefings;
        this.accounts = accounts;
        this.events = events;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        var life = new TaskLife(briefings::getObject, files::getObject, events);
        List<BpmnParseListener> listeners = engine.getCustomPostBPMNParseListeners();
        if (listeners == null) {
            listeners = new ArrayList<>();
            engine.setCustomPostBPMNParseListeners(listeners);
        }
        var candidates = new Candidates(briefings::getObject, accounts::getObject);
        listeners.add(
                new FormParseListener(answers::getObject, files::getObject, briefings::getObject, candidates, life));
        engine.setFormService(new BriefedForms(briefings::getObject));
    }
}
