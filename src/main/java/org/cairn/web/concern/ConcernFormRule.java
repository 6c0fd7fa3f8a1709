package org.cairn.web.concern;

import java.util.List;
import java.util.Set;
import org.cairn.engine.FormRule;
import org.cairn.form.Form;
import org.springframework.stereotype.Component;

/** What the page needs of its form: something to write into, and the answer that decides who reads it. */
@Component
class ConcernFormRule implements FormRule {

    static final String FORM = "concern";
    static final String ABOUT = "about";

    @Override
    public Set<String> forms() {
        return Set.of(FORM);
    }

    @Override
    public List<String> problems(Form form) {
        List<String> values = form.all()
                .filter(field -> field.key().equals(ABOUT))
                .flatMap(field -> field.options().stream())
                .map(option -> option.value())
                .toList();
        return values.contains("partner") && values.contains("coordinator")
                ? List.of()
                : List.of(
                        "Cairn cannot tell who may read the answers: give the form a choice with the key about that offers"
                                + " the values partner and coordinator.");
    }
}
