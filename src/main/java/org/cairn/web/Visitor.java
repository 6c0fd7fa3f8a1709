package org.cairn.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** The person a page is made for, as templates see them ({@code visitor}); it holds nothing between two calls. */
public final class Visitor {

    /** The user's id; empty for somebody who has not logged in. */
    public String getName() {
        Authentication login = login();
        return login == null ? "" : login.getName();
    }

    public boolean isLoggedIn() {
        return login() != null;
    }

    /** A coordinator of any program, or an admin. */
    public boolean isCoordinator() {
        return has("ROLE_COORDINATOR") || isAdmin();
    }

    public boolean isAdmin() {
        return has("ROLE_ADMIN");
    }

    /** Name of the form field that proves that a form came from Cairn's own page. */
    public String getCsrfField() {
        CsrfToken token = csrf();
        return token == null ? "_csrf" : token.getParameterName();
    }

    /** Value of that field. */
    public String getCsrfValue() {
        CsrfToken token = csrf();
        return token == null ? "" : token.getToken();
    }

    private static boolean has(String role) {
        Authentication login = login();
        return login != null
                && login.getAuthorities().stream().anyMatch(authority -> role.equals(authority.getAuthority()));
    }

    private static @Nullable Authentication login() {
        Authentication login = SecurityContextHolder.getContext().getAuthentication();
        boolean nobody = login == null || !login.isAuthenticated() || login instanceof AnonymousAuthenticationToken;
        return nobody ? null : login;
    }

    private static @Nullable CsrfToken csrf() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
                ? token(request.getRequest())
                : null;
    }

    private static @Nullable CsrfToken token(HttpServletRequest request) {
        return (CsrfToken) request.getAttribute(CsrfToken.class.getName());
    }
}
