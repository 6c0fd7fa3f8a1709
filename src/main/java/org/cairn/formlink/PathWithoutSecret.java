package org.cairn.formlink;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Tells an access log the path of a request with the secret of a link left out, as {@code %{cairn.path}r}. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class PathWithoutSecret extends OncePerRequestFilter {

    static final String ATTRIBUTE = "cairn.path";

    /** A link's token, whole, cut or lengthened; a public id has hyphens in its places and may be told. */
    private static final Pattern SECRET =
            Pattern.compile("^/([fp])/(?![0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}(/|$))[^/]+");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        request.setAttribute(ATTRIBUTE, SECRET.matcher(request.getRequestURI()).replaceFirst("/$1/***"));
        chain.doFilter(request, response);
    }
}
