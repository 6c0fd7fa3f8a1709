package org.cairn.security;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serial;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Where somebody logs in from: the address, and the browser's cookie if it has one. */
final class LoginFrom extends WebAuthenticationDetails {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String cookie;

    LoginFrom(HttpServletRequest request) {
        super(request);
        cookie = LoginDevices.cookie(request);
    }

    String cookie() {
        return cookie;
    }
}
