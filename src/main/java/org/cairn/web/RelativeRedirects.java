package org.cairn.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Leads on by a path and without the name of the host: the only name that a request brings is the one that its sender
 * wrote, and whoever keeps an answer for others would keep that too.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
final class RelativeRedirects extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String url = request.getRequestURL().toString();
        String host = url.substring(0, url.length() - request.getRequestURI().length());
        chain.doFilter(request, new WithoutHost(response, host));
    }

    private static final class WithoutHost extends HttpServletResponseWrapper {

        private final String host;

        WithoutHost(HttpServletResponse response, String host) {
            super(response);
            this.host = host;
        }

        @Override
        public void sendRedirect(String location) throws IOException {
            boolean own = location.startsWith(host + "/") && !location.startsWith(host + "//");
            super.sendRedirect(own ? location.substring(host.length()) : location);
        }
    }
}
