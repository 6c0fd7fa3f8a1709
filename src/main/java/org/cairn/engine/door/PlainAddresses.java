package org.cairn.engine.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.MappingMatch;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Wants the engine's addresses written as they are. The server finds the engine behind {@code //engine-rest} and
 * {@code /engine-rest;x}, too, where whoever matches addresses further on would fail, each in its own way.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
final class PlainAddresses extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isPlain(request)) {
            chain.doFilter(request, response);
        } else {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    private static boolean isPlain(HttpServletRequest request) {
        if (request.getHttpServletMapping().getMappingMatch() != MappingMatch.PATH) {
            return true;
        }
        String servlet = request.getContextPath() + request.getServletPath();
        return request.getRequestURI().equals(servlet)
                || request.getRequestURI().startsWith(servlet + "/");
    }
}
