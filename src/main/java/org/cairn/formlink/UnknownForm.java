package org.cairn.formlink;

import org.cairn.kernel.Unknown;

/** No form of that id is deployed. */
public final class UnknownForm extends Unknown {

    UnknownForm(String formId) {
        super("No form “" + formId + "” is deployed.");
    }
}
