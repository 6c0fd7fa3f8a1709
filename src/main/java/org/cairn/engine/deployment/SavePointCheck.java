package org.cairn.engine.deployment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.w3c.dom.Element;

/**
 * Wants a save point after everything that somebody outside brings about, and after a called process, which may end with
 * such a thing: otherwise a step that fails takes back what a
 * person sent, with no job and no incident to show for it.
 */
final class SavePointCheck {

    private static final Set<String> WAITS = Set.of("userTask", "receiveTask", "callActivity");
    private static final Set<String> EVENTS = Set.of("intermediateCatchEvent", "boundaryEvent", "startEvent");
    private static final Set<String> FROM_OUTSIDE = Set.of("messageEventDefinition", "signalEventDefinition");

    private final Map<String, Element> elements = new LinkedHashMap<>();
    private final List<Element> flows = new ArrayList<>();

    SavePointCheck(Xml diagram) {
        for (Element element : diagram.all()) {
            if (!element.getAttribute("id").isEmpty()) {
                elements.put(element.getAttribute("id"), element);
            }
            if (element.getLocalName().equals("sequenceFlow")) {
                flows.add(element);
            }
        }
    }

    List<String> problems() {
        Set<String> problems = new LinkedHashSet<>();
        for (Element source : elements.values()) {
            if (comesFromOutside(source) && !isTicked(source, "asyncAfter")) {
                unsaved(source, new HashSet<>())
                        .forEach(next -> problems.add(Xml.nameOf(next) + " follows " + Xml.nameOf(source)
                                + ": tick “Asynchronous before” on it, so that what was sent is kept even if it"
                                + " fails."));
            }
        }
        return List.copyOf(problems);
    }

    /** What follows without a save point and can fail: joins and plain ends cannot, so what follows them counts. */
    private List<Element> unsaved(Element source, Set<Element> seen) {
        List<Element> unsaved = new ArrayList<>();
        for (Element next : following(source)) {
            if (isTicked(next, "asyncBefore") || !seen.add(next)) {
                continue;
            }
            if (isJoin(next)) {
                unsaved.addAll(unsaved(next, seen));
            } else if (isPlainEnd(next)) {
                Element around = (Element) next.getParentNode();
                if (around.getLocalName().equals("subProcess")) {
                    unsaved.addAll(unsaved(around, seen));
                }
            } else {
                unsaved.add(next);
            }
        }
        return unsaved;
    }

    private List<Element> following(Element source) {
        return flows.stream()
                .filter(flow -> flow.getAttribute("sourceRef").equals(source.getAttribute("id")))
                .map(flow -> elements.get(flow.getAttribute("targetRef")))
                .filter(Objects::nonNull)
                .toList();
    }

    private boolean isJoin(Element element) {
        return element.getLocalName().equals("exclusiveGateway")
                && following(element).size() == 1;
    }

    private static boolean isPlainEnd(Element element) {
        return element.getLocalName().equals("endEvent")
                && Xml.children(element).stream()
                        .noneMatch(child -> child.getLocalName().endsWith("EventDefinition"));
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

    private static boolean isTicked(Element element, String box) {
        return Xml.camunda(element, box).equals("true");
    }
}
