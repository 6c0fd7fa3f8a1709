package org.cairn.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody with a browser that runs no script: keeps cookies, sends forms, follows no redirect by itself. */
public final class Browsing {

    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\">");

    private static final Pattern FIELDSET = Pattern.compile("<fieldset([^>]*)>|</fieldset>");

    private final String home;
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    public Browsing(int port) {
        home = "http://localhost:" + port;
    }

    public HttpResponse<String> get(String path) {
        return send(
                HttpRequest.newBuilder(at(path)).header("Accept", "text/html").build());
    }

    /**
     * Sends the form of a page that goes to the path, with its hidden fields unless they are among the given ones. Where
     * the page has no such form, the hidden fields of the whole page are sent.
     */
    public HttpResponse<String> post(HttpResponse<String> page, String path, Map<String, List<String>> fields) {
        String html = page.body();
        int start = html.indexOf("<form method=\"post\" action=\"" + path + "\"");
        String form = start < 0 ? html : html.substring(start, html.indexOf("</form>", start));
        Map<String, List<String>> all = new LinkedHashMap<>(hidden(form));
        all.putAll(fields);
        String body = all.entrySet().stream()
                .flatMap(field -> field.getValue().stream().map(value -> encode(field.getKey()) + "=" + encode(value)))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(at(path))
                .header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    /** Sends a form with a file. */
    public HttpResponse<String> upload(
            HttpResponse<String> page, String path, Map<String, String> fields, String fileName, byte[] file) {
        String boundary = "cairn-test-boundary";
        Map<String, String> all = new LinkedHashMap<>();
        all.put("_csrf", hidden(page.body()).getOrDefault("_csrf", List.of("")).get(0));
        all.putAll(fields);
        StringBuilder head = new StringBuilder();
        all.forEach((name, value) -> head.append("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name
                + "\"\r\n\r\n" + value + "\r\n"));
        head.append("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                + "\"\r\nContent-Type: text/csv\r\n\r\n");
        return send(HttpRequest.newBuilder(at(path))
                .header("Accept", "text/html")
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.concat(
                        HttpRequest.BodyPublishers.ofString(head.toString()),
                        HttpRequest.BodyPublishers.ofByteArray(file),
                        HttpRequest.BodyPublishers.ofString("\r\n--" + boundary + "--\r\n")))
                .build());
    }

    /** Follows the redirect of an answer. */
    public HttpResponse<String> follow(HttpResponse<String> answer) {
        return get(URI.create(answer.headers().firstValue("Location").orElseThrow())
                .getPath());
    }

    public void login(String user, String password) {
        HttpResponse<String> answer =
                post(get("/login"), "/login", Map.of("username", List.of(user), "password", List.of(password)));
        if (answer.headers().firstValue("Location").orElse("error").contains("error")) {
            throw new IllegalStateException("No login for " + user + ": " + answer.statusCode());
        }
    }

    /** The values of hidden fields, by name. */
    public static Map<String, List<String>> hidden(String page) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        Matcher field = HIDDEN.matcher(enabled(page));
        while (field.find()) {
            fields.computeIfAbsent(field.group(1), any -> new java.util.ArrayList<>())
                    .add(field.group(2));
        }
        return fields;
    }

    /** A page without its disabled fieldsets, which a browser does not send. */
    private static String enabled(String page) {
        StringBuilder kept = new StringBuilder();
        Matcher edge = FIELDSET.matcher(page);
        int from = 0;
        int depth = 0;
        int disabledAt = 0;
        while (edge.find()) {
            boolean opens = edge.group(1) != null;
            depth += opens ? 1 : -1;
            if (opens && disabledAt == 0 && edge.group(1).contains(" disabled")) {
                kept.append(page, from, edge.start());
                disabledAt = depth;
            } else if (!opens && depth == disabledAt - 1) {
                from = edge.end();
                disabledAt = 0;
            }
        }
        return kept.append(page, from, page.length()).toString();
    }

    private URI at(String path) {
        return URI.create(path.startsWith("http") ? path : home + path);
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
