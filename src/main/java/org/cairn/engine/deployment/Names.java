package org.cairn.engine.deployment;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.bpmn.deployer.BpmnDeployer;
import org.camunda.bpm.engine.impl.cmmn.deployer.CmmnDeployer;
import org.camunda.bpm.engine.impl.dmn.deployer.DecisionDefinitionDeployer;
import org.camunda.bpm.engine.impl.form.deployer.CamundaFormDefinitionDeployer;

/** What a file is, by its name: to the engine, which asks for no dot before the ending, and to Cairn. */
final class Names {

    /** Where {@code FileDesk} looks for letters. */
    private static final Pattern LETTER = Pattern.compile("(?:letters/)?[^/]+\\.md");

    private Names() {}

    static boolean isDiagram(String file) {
        return ends(file, BpmnDeployer.BPMN_RESOURCE_SUFFIXES);
    }

    static boolean isTable(String file) {
        return ends(file, DecisionDefinitionDeployer.DMN_RESOURCE_SUFFIXES);
    }

    static boolean isCase(String file) {
        return ends(file, CmmnDeployer.CMMN_RESOURCE_SUFFIXES);
    }

    static boolean isForm(String file) {
        return ends(file, CamundaFormDefinitionDeployer.FORM_RESOURCE_SUFFIXES);
    }

    static boolean isLetter(String file) {
        return LETTER.matcher(file).matches();
    }

    /** The name of a letter: that of its file without folder and ending. */
    static String letter(String file) {
        return file.substring(file.lastIndexOf('/') + 1, file.length() - ".md".length());
    }

    private static boolean ends(String file, String[] endings) {
        return Stream.of(endings).anyMatch(file::endsWith);
    }
}
