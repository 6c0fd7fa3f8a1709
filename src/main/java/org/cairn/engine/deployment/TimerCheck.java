package org.cairn.engine.deployment;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.cairn.engine.safety.Rhythm;
import org.w3c.dom.Element;

/** Checks what is written out in a timer; what an expression answers is checked when it does. */
final class TimerCheck {

    /** How often a failed step is tried again: a number of times, or a list of pauses. */
    private static final Pattern RETRIES = Pattern.compile("R\\d{1,3}/P[^/,]+|P[^/,]+(?:,\\s*P[^/,]+)*");

    private TimerCheck() {}

    static List<String> problems(Element element) {
        String text = Xml.text(element);
        if (text.isEmpty() || text.contains("${") || text.contains("#{")) {
            return List.of();
        }
        Optional<String> problem =
                switch (String.valueOf(element.getLocalName())) {
                    case "timeCycle" -> Rhythm.fault(text);
                    case "timeDuration" ->
                        text.startsWith("R")
                                ? Optional.of("waits for a time that repeats (" + text
                                        + "): make it a cycle, or write the time alone.")
                                : Optional.empty();
                    case "failedJobRetryTimeCycle" ->
                        RETRIES.matcher(text).matches()
                                ? Optional.empty()
                                : Optional.of(
                                        "is tried again without an end (" + text + "): say how often, as in R5/PT10M.");
                    default -> Optional.empty();
                };
        return problem.map(fault -> Xml.nameOf(element) + " " + fault).stream().toList();
    }
}
