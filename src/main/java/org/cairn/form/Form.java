package org.cairn.form;

import java.util.List;
import java.util.stream.Stream;

/** A form in Camunda Forms JSON, as Modeler writes it and Tasklist shows it. */
public record Form(String id, List<Component> components, String json) {

    /**
     * Reads a form.
     *
     * @throws FormUnreadable if it is not a form, or uses what cannot be shown to everybody
     */
    public static Form read(String json) {
        return FormReader.read(json);
    }

    /** Every component, groups before what they hold. */
    public Stream<Component> all() {
        return components.stream().flatMap(Form::withContents);
    }

    private static Stream<Component> withContents(Component component) {
        return Stream.concat(
                Stream.of(component), component.components().stream().flatMap(Form::withContents));
    }
}
