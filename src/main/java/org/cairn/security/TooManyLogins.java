package org.cairn.security;

import org.springframework.security.core.AuthenticationException;

/** Too many logins of this account, or from this network, failed. */
final class TooManyLogins extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    TooManyLogins() {
        super("Too many logins failed here. Please wait a quarter of an hour.");
    }
}
