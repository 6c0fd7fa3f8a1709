package org.cairn.engine.deployment;

import java.util.ArrayList;
import java.util.List;
import org.cairn.form.Form;
import org.cairn.form.FormDesk;
import org.springframework.stereotype.Component;

/** Reads a form. */
@Component
class FormCheck implements FileCheck {

    private final FormDesk forms;

    FormCheck(FormDesk forms) {
        this.forms = forms;
    }

    @Override
    public boolean reads(String file) {
        return Names.isForm(file);
    }

    @Override
    public List<String> problems(String file, String text, References references) {
        List<String> problems = new ArrayList<>(forms.problems(text));
        if (problems.isEmpty()) {
            forms.choices(Form.read(text)).stream()
                    .filter(references.steps().names()::contains)
                    .map(key -> "The field “" + key + "” would hide the steps of that name: give it another key.")
                    .forEach(problems::add);
        }
        return problems;
    }
}
