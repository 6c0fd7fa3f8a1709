package org.cairn.engine.deployment;

import java.util.ArrayList;
import java.util.List;
import org.cairn.engine.FormRule;
import org.cairn.form.Form;
import org.cairn.form.FormDesk;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Reads a form. */
@Component
class FormCheck implements FileCheck {

    private final FormDesk forms;
    private final ObjectProvider<FormRule> rules;

    FormCheck(FormDesk forms, ObjectProvider<FormRule> rules) {
        this.forms = forms;
        this.rules = rules;
    }

    @Override
    public boolean reads(String file) {
        return Names.isForm(file);
    }

    @Override
    public List<String> problems(String file, String text, References references) {
        List<String> problems = new ArrayList<>(forms.problems(text));
        if (problems.isEmpty()) {
            Form form = Form.read(text);
            rules.stream()
                    .filter(rule -> rule.forms().contains(form.id()))
                    .forEach(rule -> problems.addAll(rule.problems(form)));
            forms.choices(form).stream()
                    .filter(references.steps().names()::contains)
                    .map(key -> "The field “" + key + "” would hide the steps of that name: give it another key.")
                    .forEach(problems::add);
        }
        return problems;
    }
}
