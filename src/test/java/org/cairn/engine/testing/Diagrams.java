package org.cairn.engine.testing;

/** Small files to deploy. */
public final class Diagrams {

    private Diagrams() {}

    /** A diagram around the given elements of one process. */
    public static String process(String id, String elements) {
        return process(id, "camunda:historyTimeToLive=\"P30D\"", elements);
    }

    /** A diagram with the given attributes of its process. */
    public static String process(String id, String attributes, String elements) {
        return """
               <?xml version="1.0" encoding="UTF-8"?>
               <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
                   xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
                   xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" targetNamespace="cairn">
                 <bpmn:process id="%s" isExecutable="true" %s>
                   %s
                 </bpmn:process>
               </bpmn:definitions>
               """
                .formatted(id, attributes, elements);
    }

    /** Start, one user task with a form, end; save points where they belong. */
    public static String oneTask(String id, String form, String taskAttributes) {
        return process(
                id,
                """
                <bpmn:startEvent id="start"/>
                <bpmn:sequenceFlow id="a" sourceRef="start" targetRef="ask"/>
                <bpmn:userTask id="ask" name="Ask" camunda:asyncBefore="true"
                    camunda:formRef="%s" camunda:formRefBinding="latest" %s/>
                <bpmn:sequenceFlow id="b" sourceRef="ask" targetRef="end"/>
                <bpmn:endEvent id="end" camunda:asyncBefore="true"/>
                """
                        .formatted(form, taskAttributes));
    }

    /** Start, one service task with the given attributes, end. */
    public static String oneStep(String id, String taskAttributes) {
        return process(
                id,
                """
                <bpmn:startEvent id="start"/>
                <bpmn:sequenceFlow id="a" sourceRef="start" targetRef="step"/>
                <bpmn:serviceTask id="step" name="Step" camunda:asyncBefore="true" %s/>
                <bpmn:sequenceFlow id="b" sourceRef="step" targetRef="end"/>
                <bpmn:endEvent id="end"/>
                """
                        .formatted(taskAttributes));
    }

    /** A form with the given components. */
    public static String form(String id, String components) {
        return """
               {"id": "%s", "type": "default", "schemaVersion": 16, "executionPlatform": "Camunda Platform",
                "executionPlatformVersion": "7.22.0", "components": [%s]}
               """
                .formatted(id, components);
    }

    /** A form that asks for a choice, a number and words. */
    public static String visitForm(String id) {
        return form(
                id,
                """
                {"type": "radio", "id": "f1", "key": "mood", "label": "How was it?",
                 "values": [{"label": "Good", "value": "good"}, {"label": "Bad", "value": "bad"}],
                 "validate": {"required": true}},
                {"type": "number", "id": "f2", "key": "visits", "label": "How often?", "validate": {"min": 1, "max": 5}},
                {"type": "textarea", "id": "f3", "key": "words", "label": "Tell us", "validate": {"maxLength": 40}}
                """);
    }
}
