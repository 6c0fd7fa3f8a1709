package org.cairn.engine.forms;

import org.cairn.kernel.Unknown;

/** A task or a start event asks for a form that is not deployed. */
public final class UnknownForm extends Unknown {

    UnknownForm(String form) {
        super("No form “" + form + "” is deployed.");
    }
}
