package org.cairn.engine.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * The content security policy of the web applications: their own scripts, the inline one of each page by its hash, and
 * nothing that is evaluated from a string. (Their own policy allows every https address and {@code unsafe-eval}, and
 * keeps one nonce for all requests at once.)
 */
final class PagePolicy extends OncePerRequestFilter {

    private static final Pattern PAGE = Pattern.compile("/camunda/app/[^/]+/[^/]+/(?:\\?.*)?");
    /** Files that change with the engine's version only, which their addresses name: four megabytes of them. */
    private static final Pattern LASTING =
            Pattern.compile("/camunda/(?:lib|assets)/.*|/camunda/app/[^/]+/camunda-[^/]+");

    private static final String A_WEEK = "private, max-age=604800";
    private static final Pattern INLINE =
            Pattern.compile("<script(?![^>]*\\ssrc=)[^>]*>(.*?)</script>", Pattern.DOTALL);
    private static final String POLICY = "default-src 'none'; script-src 'self'%s; style-src 'self' 'unsafe-inline';"
            + " img-src 'self' data:; font-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'self';"
            + " frame-ancestors 'none'; object-src 'none'";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!PAGE.matcher(request.getRequestURI()).matches()) {
            response.setHeader("Content-Security-Policy", String.format(POLICY, ""));
            boolean lasting = LASTING.matcher(request.getRequestURI()).matches();
            chain.doFilter(request, lasting ? new Kept(response) : response);
            return;
        }
        var page = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, page);
        response.setHeader("Content-Security-Policy", String.format(POLICY, hashes(page)));
        page.copyBodyToResponse();
    }

    private static String hashes(ContentCachingResponseWrapper page) {
        String type = page.getContentType();
        if (type == null || !type.startsWith(MediaType.TEXT_HTML_VALUE)) {
            return "";
        }
        StringBuilder hashes = new StringBuilder();
        Matcher scripts = INLINE.matcher(new String(page.getContentAsByteArray(), StandardCharsets.UTF_8));
        while (scripts.find()) {
            hashes.append(" 'sha256-").append(sha256(scripts.group(1))).append('\'');
        }
        return hashes.toString();
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A response that a browser may keep, whatever is said about it further on. */
    private static final class Kept extends HttpServletResponseWrapper {

        Kept(HttpServletResponse response) {
            super(response);
            response.setHeader(HttpHeaders.CACHE_CONTROL, A_WEEK);
        }

        @Override
        public void setHeader(String name, String value) {
            if (!name.equalsIgnoreCase(HttpHeaders.CACHE_CONTROL)) {
                super.setHeader(name, value);
            }
        }
    }
}
