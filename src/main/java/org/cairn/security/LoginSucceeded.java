package org.cairn.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;

/** Remembers the browser and leads on to the page that was asked for, else to the overview. */
final class LoginSucceeded extends SavedRequestAwareAuthenticationSuccessHandler {

    private final LoginDevices devices;

    LoginSucceeded(LoginDevices devices) {
        this.devices = devices;
        setDefaultTargetUrl("/coordinator");
    }

    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication login)
            throws ServletException, IOException {
        devices.remember(login.getName(), request, response);
        super.onAuthenticationSuccess(request, response, login);
    }
}
