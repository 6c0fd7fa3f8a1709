package org.cairn.engine.deployment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Element;

/**
 * Wants a save point after everything that somebody outside brings about: otherwise a step that fails takes back what a
 * person sent, with no job and no incident to show for it.
 */
final class SavePointCheck {

    private static final Set<String> WAITS = Set.of("userTask", "receiveTask");
    private static final Set<String> EVENTS = Set.of("intermediateCatchEvent", "boundaryEvent", "startEvent");
    private static final Set<String> FROM_OUTSIDE = Set.of("messageEventDefinition", "signalEventDefinition");

    private final Map<String, Element> elements = new HashMap<>();
    private final List<Element> flows = new ArrayList<>();

    SavePointCheck(Xml diagram) {
        for (Element element : diagram.all()) {
            elements.put(element.getAttribute("id"), element);
            if (element.getLocalName().equals("sequenceFlow")) {
                flows.add(element);
            }
        }
    }

    List<String> problems() {
        List<String> problems = new ArrayList<>();
        for (Element flow : flows) {
            Element source = elements.get(flow.getAttribute("sourceRef"));
            Element target = elements.get(flow.getAttribute("targetRef"));
            if (source != null && target != null && comesFromOutside(source) && !isSaved(source, target)) {
                problems.add(Xml.nameOf(target) + " follows " + Xml.nameOf(source)
                        + ": tick “Asynchronous before” on it, so that what was sent is kept even if it fails.");
            }
        }
        return problems;
    }

    private static boolean comesFromOutside(Element element) {
        String kind = element.getLocalName();
        if (WAITS.contains(kind)) {
            return true;
        }
        boolean startsProcess = kind.equals("startEvent")
                && element.getParentNode() instanceof Element parent
                && parent.getLocalName().equals("process")
                && Xml.children(element).stream()
                        .noneMatch(child -> child.getLocalName().equals("timerEventDefinition"));
        return startsProcess
                || EVENTS.contains(kind)
                        && Xml.children(element).stream()
                                .anyMatch(child -> FROM_OUTSIDE.contains(child.getLocalName()));
    }

    private static boolean isSaved(Element source, Element target) {
        return Xml.camunda(source, "asyncAfter").equals("true")
                || Xml.camunda(target, "asyncBefore").equals("true");
    }
}
