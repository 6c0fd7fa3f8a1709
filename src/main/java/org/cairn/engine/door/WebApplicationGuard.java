package org.cairn.engine.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Closes what the web applications open by themselves: set-up, their own login, cookies without Secure. */
final class WebApplicationGuard extends OncePerRequestFilter {

    /** The set-up makes an administrator for whoever comes first (CVE-2026-77226). */
    private static final Pattern CLOSED =
            Pattern.compile("/camunda/(?:api/admin/setup(?:/.*)?|app/[^/]+/[^/]+/setup(?:/.*)?"
                    + "|api/admin/auth/user/[^/]+/login(?:/.*)?)");

    private static final Pattern LOGOUT = Pattern.compile("/camunda/api/admin/auth/user/[^/]+/logout/?");
    private static final Pattern WELCOME = Pattern.compile("/camunda/app/welcome(?:/.*)?");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
        if (CLOSED.matcher(path).matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        if (WELCOME.matcher(path).matches()) {
            response.sendRedirect("/coordinator/account");
            return;
        }
        chain.doFilter(request, request.isSecure() ? new SecureCookies(response) : response);
        if (LOGOUT.matcher(path).matches() && response.getStatus() < HttpServletResponse.SC_BAD_REQUEST) {
            endSession(request);
        }
    }

    private static void endSession(HttpServletRequest request) {
        SecurityContextHolder.clearContext();
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    private static final class SecureCookies extends HttpServletResponseWrapper {

        SecureCookies(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void addHeader(String name, String value) {
            super.addHeader(name, secure(name, value));
        }

        @Override
        public void setHeader(String name, String value) {
            super.setHeader(name, secure(name, value));
        }

        private static String secure(String name, String value) {
            boolean bare = name.equalsIgnoreCase(HttpHeaders.SET_COOKIE)
                    && !value.toLowerCase(Locale.ROOT).contains("; secure")
                    && !value.toLowerCase(Locale.ROOT).contains(";secure");
            return bare ? value + "; Secure" : value;
        }
    }
}
