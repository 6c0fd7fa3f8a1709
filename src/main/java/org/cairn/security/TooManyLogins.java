package org.cairn.security;

import org.springframework.security.core.AuthenticationException;

/** Too many logins from this address failed. */
final class TooManyLogins extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    TooManyLogins() {
        super("Too many logins from your network failed. Please wait a quarter of an hour.");
    }
}
