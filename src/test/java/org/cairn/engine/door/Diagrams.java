package org.cairn.engine.door;

/** Small diagrams that tests deploy. */
final class Diagrams {

    private Diagrams() {}

    static final String FORM =
            """
            {"id": "restTryForm", "type": "default", "schemaVersion": 16, "executionPlatform": "Camunda Platform",
             "executionPlatformVersion": "7.22.0",
             "components": [{"type": "checkbox", "id": "f1", "key": "tried", "label": "Tried?"}]}
            """;

    /** One user task for the coordinators of MAPS, with {@link #FORM}; its id is the process's. */
    static String oneTask(String process) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
                    xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="http://cairn.org/processes">
                  <process id="%1$s" name="Try" isExecutable="true" camunda:historyTimeToLive="P730D">
                    <startEvent id="started"/>
                    <sequenceFlow id="next" sourceRef="started" targetRef="%1$sTask"/>
                    <userTask id="%1$sTask" name="Try it" camunda:asyncBefore="true"
                        camunda:formRef="restTryForm" camunda:formRefBinding="latest"
                        camunda:candidateGroups="mapsCoordinators"/>
                    <sequenceFlow id="last" sourceRef="%1$sTask" targetRef="ended"/>
                    <endEvent id="ended" camunda:asyncBefore="true"/>
                  </process>
                </definitions>
                """
                .formatted(process);
    }
}
