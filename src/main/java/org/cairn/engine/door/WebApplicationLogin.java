package org.cairn.engine.door;

import jakarta.servlet.FilterConfig;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationProvider;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** Lets the web applications believe Cairn's login instead of asking for one of their own. */
final class WebApplicationLogin extends ContainerBasedAuthenticationFilter {

    @Override
    public void init(FilterConfig configuration) {
        authenticationProvider = new CairnLogin();
    }

    private static final class CairnLogin implements AuthenticationProvider {

        @Override
        public AuthenticationResult extractAuthenticatedUser(HttpServletRequest request, ProcessEngine engine) {
            var login = SecurityContextHolder.getContext().getAuthentication();
            boolean nobody = login == null || !login.isAuthenticated() || login instanceof AnonymousAuthenticationToken;
            return nobody ? AuthenticationResult.unsuccessful() : AuthenticationResult.successful(login.getName());
        }

        @Override
        public void augmentResponseByAuthenticationChallenge(HttpServletResponse response, ProcessEngine engine) {
            // the page /login is the only challenge
        }
    }
}
