package org.cairn.engine.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Tells the engine who asks over REST, so that its authorizations apply. */
final class EngineIdentity extends OncePerRequestFilter {

    private final IdentityService identities;

    EngineIdentity(IdentityService identities) {
        this.identities = identities;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var login = SecurityContextHolder.getContext().getAuthentication();
        if (login == null || !login.isAuthenticated()) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        List<String> groups = identities.createGroupQuery().groupMember(login.getName()).list().stream()
                .map(Group::getId)
                .toList();
        identities.setAuthentication(login.getName(), groups);
        try {
            chain.doFilter(request, response);
        } finally {
            identities.clearAuthentication();
        }
    }
}
