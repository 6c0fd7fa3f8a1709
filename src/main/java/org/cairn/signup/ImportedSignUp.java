package org.cairn.signup;

import java.time.Instant;
import java.util.Map;
import org.cairn.kernel.EmailAddress;
import org.cairn.program.ProgramYearId;
import org.jspecify.annotations.Nullable;

/**
 * A person found in a coordinator's file, the answers checked against the form.
 *
 * @param signedUpAt when the file says that the person signed up; null: it does not say
 * @param held why a coordinator must look at it first; null: nothing to clear up
 */
public record ImportedSignUp(
        ProgramYearId year,
        Role role,
        EmailAddress email,
        String name,
        Map<String, Object> answers,
        @Nullable Instant signedUpAt,
        @Nullable String held) {}
