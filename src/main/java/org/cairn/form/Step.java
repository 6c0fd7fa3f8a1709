package org.cairn.form;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An option of a scale: one whose value is a number. Beside the steps of a scale stand options such as “does not apply”.
 *
 * @param mark what stands out: “7” of “7: strongly agree”; empty if the label has none
 * @param means what it means: “strongly agree”
 */
record Step(String mark, String means) {

    private static final Pattern NUMBER = Pattern.compile("-?\\d+");
    private static final Pattern MARKED = Pattern.compile("(-?\\d+): *(.+)");

    static boolean is(Choice choice) {
        return NUMBER.matcher(choice.token()).matches();
    }

    static Step of(Choice choice) {
        Matcher marked = MARKED.matcher(choice.label());
        return marked.matches() ? new Step(marked.group(1), marked.group(2)) : new Step("", choice.label());
    }
}
