package org.cairn.web.signup;

import org.cairn.engine.FileDesk;
import org.cairn.form.Form;
import org.cairn.signup.Role;
import org.cairn.signup.SignUpForms;
import org.springframework.stereotype.Component;

/** The sign-up forms as they were last deployed. */
@Component
class DeployedSignUpForms implements SignUpForms {

    private final FileDesk files;

    DeployedSignUpForms(FileDesk files) {
        this.files = files;
    }

    @Override
    public Form form(Role role) {
        return Form.read(files.form(role.form())
                .orElseThrow(() -> new IllegalStateException("The form " + role.form() + " is not deployed.")));
    }
}
