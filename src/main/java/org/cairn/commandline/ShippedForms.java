package org.cairn.commandline;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.cairn.form.Form;
import org.cairn.signup.Role;
import org.cairn.signup.intake.Questions;

/** The sign-up forms that come with Cairn. */
final class ShippedForms {

    private ShippedForms() {}

    static Questions questions(Role role) {
        String name = "/cairn/forms/sign-up-" + role.word() + ".form";
        try (InputStream form = ShippedForms.class.getResourceAsStream(name)) {
            byte[] bytes = Objects.requireNonNull(form, name).readAllBytes();
            return new Questions(role, Form.read(new String(bytes, StandardCharsets.UTF_8)));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
