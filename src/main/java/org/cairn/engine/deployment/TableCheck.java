package org.cairn.engine.deployment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.w3c.dom.Element;

/** Reads a decision table. */
@Component
class TableCheck implements FileCheck {

    @Override
    public boolean reads(String file) {
        return Names.isTable(file);
    }

    @Override
    public List<String> problems(String file, String text, References references) {
        Xml table = Xml.read(text);
        List<String> problems = new ArrayList<>(table.fetches());
        for (Element element : table.all()) {
            boolean decides = element.getLocalName().equals("decision");
            if (decides && !hasDays(element)) {
                problems.add("The decision " + Xml.nameOf(element)
                        + " does not say how long its history is kept: set “History time to live” to days, such as"
                        + " P730D.");
            }
            String language = element.getAttribute("expressionLanguage").toLowerCase(Locale.ROOT);
            if (!language.isEmpty() && !language.contains("feel")) {
                problems.add(Xml.nameOf(element) + " is written in " + language + ": write it in FEEL.");
            }
        }
        return problems;
    }

    private static boolean hasDays(Element decision) {
        return decision.getAttributeNS(Xml.CAMUNDA_DMN, "historyTimeToLive").matches("P?\\d+D?");
    }
}
