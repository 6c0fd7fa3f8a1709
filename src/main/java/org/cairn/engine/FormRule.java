package org.cairn.engine;

import java.util.List;
import java.util.Set;
import org.cairn.form.Form;

/** What Cairn itself needs of a form, beyond what every form must be. Asked before such a form is deployed. */
public interface FormRule {

    /** Ids of the forms. */
    Set<String> forms();

    /** What must change: sentences that name the field and the remedy; empty if nothing must. */
    List<String> problems(Form form);
}
