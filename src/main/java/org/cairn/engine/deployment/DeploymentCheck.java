package org.cairn.engine.deployment;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Reads every new deployment before the engine does. */
@Component
public class DeploymentCheck implements Deployer {

    private static final String UNKNOWN = "Cairn has no use for this file: deploy diagrams (.bpmn), tables (.dmn),"
            + " forms (.form) and letters (.md or letters/….md), and leave it out.";

    /** The source of what a release of Cairn brings along. */
    public static final String BUNDLE = "cairn";

    private final ObjectProvider<FileCheck> checks;
    private final ObjectProvider<AlreadyDeployed> deployed;

    DeploymentCheck(ObjectProvider<FileCheck> checks, ObjectProvider<AlreadyDeployed> deployed) {
        this.checks = checks;
        this.deployed = deployed;
    }

    /** @throws DeploymentRefused if something in it cannot work */
    @Override
    public void deploy(DeploymentEntity deployment) {
        if (!deployment.isNew()) {
            return;
        }
        Map<String, String> files = new LinkedHashMap<>();
        deployment
                .getResources()
                .forEach((name, file) -> files.put(name, new String(file.getBytes(), StandardCharsets.UTF_8)));
        var references = new References(files, deployed.getObject(), BUNDLE.equals(deployment.getSource()));
        List<String> problems = new ArrayList<>();
        if (deployment.getTenantId() != null) {
            problems.add("It is meant for the tenant “" + deployment.getTenantId()
                    + "”, and Cairn has no tenants: leave the tenant ID empty.");
        }
        files.forEach((name, text) -> problems(name, text, references).stream()
                .map(problem -> name + ": " + problem)
                .forEach(problems::add));
        if (!problems.isEmpty()) {
            throw new DeploymentRefused(problems);
        }
    }

    private List<String> problems(String name, String text, References references) {
        List<FileCheck> fitting =
                checks.stream().filter(check -> check.reads(name)).toList();
        if (fitting.isEmpty()) {
            return List.of(UNKNOWN);
        }
        return fitting.stream()
                .flatMap(check -> problems(check, name, text, references).stream())
                .toList();
    }

    private static List<String> problems(FileCheck check, String name, String text, References references) {
        try {
            return check.problems(name, text, references);
        } catch (Xml.NotReadable broken) {
            return List.of(broken.sentence());
        } catch (StackOverflowError nested) {
            return List.of("What stands in it is nested too deep to be read: make it simpler.");
        }
    }
}
