package org.cairn.signup;

import org.cairn.form.Form;

/** Where the sign-up forms come from, always in their latest version. Implemented by whoever knows what is deployed. */
public interface SignUpForms {

    /** What somebody fills in to sign up in this role. */
    Form form(Role role);
}
