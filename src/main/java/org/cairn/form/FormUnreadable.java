package org.cairn.form;

import java.util.List;
import org.cairn.kernel.Refusal;

/** The form cannot be shown as its author meant it; each problem names the component and the remedy. */
public final class FormUnreadable extends Refusal {

    private final transient List<String> problems;

    FormUnreadable(List<String> problems) {
        super(String.join(" ", problems));
        this.problems = List.copyOf(problems);
    }

    /** One sentence a problem. */
    public List<String> problems() {
        return problems;
    }
}
