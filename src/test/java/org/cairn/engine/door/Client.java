package org.cairn.engine.door;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody at the other end of the line, with cookies, who follows no redirect unasked. */
final class Client {

    private static final Pattern CSRF_FIELD = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String home;
    private final Map<String, String> always;

    private Client(int port, Map<String, String> always) {
        this.home = "http://localhost:" + port;
        this.always = always;
    }

    static Client at(int port) {
        return new Client(port, Map.of());
    }

    /** A client that sends these headers with everything. */
    static Client at(int port, Map<String, String> always) {
        return new Client(port, always);
    }

    /** A client that authenticates each request, as Modeler does. */
    static Client at(int port, String user, String password) {
        String credentials =
                Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
        return new Client(port, Map.of("Authorization", "Basic " + credentials));
    }

    HttpResponse<String> get(String path) {
        return send("GET", path, "", "");
    }

    HttpResponse<String> json(String method, String path, String body) {
        return send(method, path, "application/json", body);
    }

    HttpResponse<String> form(String path, Map<String, String> fields) {
        return send("POST", path, "application/x-www-form-urlencoded", encoded(fields));
    }

    /** Sends one file as Modeler does. */
    HttpResponse<String> deploy(String path, String file, String content) {
        String body = "--cairn\r\nContent-Disposition: form-data; name=\"deployment-name\"\r\n\r\ntry\r\n"
                + "--cairn\r\nContent-Disposition: form-data; name=\"enable-duplicate-filtering\"\r\n\r\ntrue\r\n"
                + "--cairn\r\nContent-Disposition: form-data; name=\"" + file + "\"; filename=\"" + file + "\"\r\n"
                + "Content-Type: application/octet-stream\r\n\r\n" + content + "\r\n--cairn--\r\n";
        return send("POST", path, "multipart/form-data; boundary=cairn", body);
    }

    /** Logs in on Cairn's page. */
    HttpResponse<String> logIn(String user, String password) {
        return post("/login", "/login", Map.of("username", user, "password", password));
    }

    /** Opens a page of Cairn and sends a form from it. */
    HttpResponse<String> post(String page, String action, Map<String, String> fields) {
        Matcher token = CSRF_FIELD.matcher(get(page).body());
        if (!token.find()) {
            throw new IllegalStateException("No form on " + page);
        }
        Map<String, String> sent = new java.util.HashMap<>(fields);
        sent.put("_csrf", token.group(1));
        return form(action, sent);
    }

    String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    private HttpResponse<String> send(String method, String path, String type, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(home + path))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        always.forEach(request::header);
        if (!type.isEmpty()) {
            request.header("Content-Type", type);
        }
        String token = cookie("XSRF-TOKEN");
        if (!token.isEmpty() && path.startsWith("/camunda/")) {
            request.header("X-XSRF-TOKEN", token);
        }
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
