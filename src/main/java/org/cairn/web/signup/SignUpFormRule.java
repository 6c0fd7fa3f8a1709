package org.cairn.web.signup;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairn.engine.FormRule;
import org.cairn.form.Form;
import org.cairn.signup.Role;
import org.springframework.stereotype.Component;

/** What the sign-up pages need of their forms: whom a sign-up is from, and a name for the trap that is nobody's. */
@Component
class SignUpFormRule implements FormRule {

    private static final List<String> NEEDED = List.of("name", "email");

    @Override
    public Set<String> forms() {
        return Stream.of(Role.values()).map(Role::form).collect(Collectors.toSet());
    }

    @Override
    public List<String> problems(Form form) {
        List<String> problems = new ArrayList<>();
        for (String key : NEEDED) {
            if (!isAlwaysAsked(form.components(), key)) {
                problems.add("Nobody can sign up without the answer “" + key + "”: give the form a text field with the"
                        + " key " + key + " that is required, and that no condition hides.");
            }
        }
        form.all()
                .filter(field -> field.key().equals(SignUpPages.TRAP))
                .findFirst()
                .ifPresent(field -> problems.add("The field “" + field.label() + "” has the key " + SignUpPages.TRAP
                        + ", by which the sign-up page tells robots from people: give it another key."));
        return problems;
    }

    private static boolean isAlwaysAsked(List<org.cairn.form.Component> components, String key) {
        return components.stream()
                .filter(component -> !component.schema().at("/conditional/hide").isTextual())
                .anyMatch(component -> component.key().equals(key) && isRequiredText(component)
                        || isAlwaysAsked(component.components(), key));
    }

    private static boolean isRequiredText(org.cairn.form.Component component) {
        boolean open = Stream.of("disabled", "readonly")
                .noneMatch(shut -> component.schema().path(shut).asBoolean(false));
        return open
                && component.takesWords()
                && component.schema().at("/validate/required").asBoolean(false);
    }
}
