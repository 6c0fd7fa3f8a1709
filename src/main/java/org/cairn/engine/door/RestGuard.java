package org.cairn.engine.door;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UriComponentsBuilder;

/** Stands before the engine's REST interface, both as Modeler sees it and as the web applications do. */
final class RestGuard extends OncePerRequestFilter {

    private static final Pattern ENGINE =
            Pattern.compile("/(?:engine-rest|camunda/api/engine)(?:/engine/[^/]+)?(/.*)?", Pattern.DOTALL);
    private static final int LONGEST_BODY = 2 * 1024 * 1024;

    private final RestRules rules;
    private final JsonMapper json = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    RestGuard(RestRules rules) {
        this.rules = rules;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isFromElsewhere(request)) {
            refuse(response, HttpStatus.FORBIDDEN, "Pages of other sites cannot act here.");
            return;
        }
        if (!has("ROLE_ADMIN") && !has("ROLE_COORDINATOR")) {
            response.setStatus(HttpStatus.UNAUTHORIZED.value()); // Cairn's login stands in front; never pass without it
            return;
        }
        if (isMultipart(request)) {
            pass(request, MissingNode.getInstance(), request, response, chain);
            return;
        }
        byte[] body = request.getInputStream().readNBytes(LONGEST_BODY + 1);
        if (body.length > LONGEST_BODY) {
            refuse(response, HttpStatus.PAYLOAD_TOO_LARGE, "That is too long.");
        } else if (new String(body, StandardCharsets.ISO_8859_1).isBlank()) {
            pass(request, MissingNode.getInstance(), new GuardedRequest(request, new byte[0]), response, chain);
        } else if (!isJson(request)) {
            refuse(response, HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Only JSON is read here.");
        } else {
            passJson(request, body, response, chain);
        }
    }

    private void passJson(HttpServletRequest request, byte[] body, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        JsonNode read;
        try {
            read = json.readTree(body);
        } catch (JsonProcessingException unreadable) {
            refuse(response, HttpStatus.BAD_REQUEST, "The body is not well-formed JSON, or names a key twice.");
            return;
        }
        if (!read.isContainerNode()) {
            refuse(response, HttpStatus.BAD_REQUEST, "The body must be a JSON object.");
            return;
        }
        pass(request, read, new GuardedRequest(request, json.writeValueAsBytes(read)), response, chain);
    }

    private void pass(
            HttpServletRequest asked,
            JsonNode body,
            HttpServletRequest passedOn,
            HttpServletResponse response,
            FilterChain chain)
            throws ServletException, IOException {
        Optional<Denial> denial = denial(asked, body);
        if (denial.isPresent()) {
            refuse(response, denial.get().status(), denial.get().sentence());
        } else {
            chain.doFilter(passedOn, response);
        }
    }

    private Optional<Denial> denial(HttpServletRequest request, JsonNode body) {
        Optional<String> path = pathOf(request);
        if (path.isEmpty()) {
            return Optional.of(Denial.unknown("Nothing is here."));
        }
        var parameters = UriComponentsBuilder.newInstance()
                .query(request.getQueryString())
                .build()
                .getQueryParams()
                .keySet();
        Optional<String> expression = Expressions.refusal(parameters.stream()
                .map(name -> java.net.URLDecoder.decode(name, StandardCharsets.UTF_8))
                .collect(java.util.stream.Collectors.toSet()));
        return expression
                .map(Denial::forbidden)
                .or(() -> rules.denial(request.getMethod(), path.get(), body, user(), has("ROLE_ADMIN")));
    }

    /** The path below the engine, decoded, without slashes at its ends; empty if it does not lead there. */
    private static Optional<String> pathOf(HttpServletRequest request) {
        String path = request.getServletPath()
                + Optional.ofNullable(request.getPathInfo()).orElse("");
        Matcher engine = ENGINE.matcher(path);
        if (!engine.matches()) {
            return Optional.empty();
        }
        return Optional.of(engine.group(1) == null ? "" : engine.group(1).replaceAll("^/+|/+$", ""));
    }

    private static String user() {
        var login = SecurityContextHolder.getContext().getAuthentication();
        return login == null ? "" : login.getName();
    }

    private static boolean has(String role) {
        var login = SecurityContextHolder.getContext().getAuthentication();
        return login != null && login.getAuthorities().stream().anyMatch(right -> role.equals(right.getAuthority()));
    }

    /** Whether a browser says that another site's page asks: it would send the login it remembers. */
    private static boolean isFromElsewhere(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        return "cross-site".equals(site) || "same-site".equals(site);
    }

    private static boolean isMultipart(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.toLowerCase(java.util.Locale.ROOT).startsWith("multipart/form-data");
    }

    private static boolean isJson(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.toLowerCase(java.util.Locale.ROOT).startsWith(MediaType.APPLICATION_JSON_VALUE);
    }

    private void refuse(HttpServletResponse response, HttpStatus status, String sentence) throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(Map.of("type", "Refused", "message", sentence)));
    }
}
