package org.cairn.formlink;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody with a browser that keeps cookies and follows no redirect by itself. */
final class Reader {

    private final String home;
    private String forged = "";
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    Reader(int port) {
        this.home = "http://localhost:" + port;
    }

    /** Sends a cookie that it was never given. */
    Reader with(String cookie) {
        forged = cookie;
        return this;
    }

    HttpResponse<String> get(String path) {
        return send(request(path).GET().build());
    }

    HttpResponse<String> head(String path) {
        return send(request(path)
                .method("HEAD", HttpRequest.BodyPublishers.noBody())
                .build());
    }

    HttpResponse<String> post(String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    /** Opens a letter's link and follows it to the page. */
    HttpResponse<String> open(String link) {
        return get(location(get(link)));
    }

    /** What the page would send if its button were pressed, with these answers. */
    static Map<String, String> filled(HttpResponse<String> page, Map<String, String> answers) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("_seal", hidden(page, "_seal"));
        fields.put("_sheet", hidden(page, "_sheet"));
        fields.put("_send", "");
        fields.putAll(answers);
        return fields;
    }

    static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow(() -> new AssertionError(answer + answer.body()));
    }

    static String hidden(HttpResponse<String> page, String name) {
        Matcher field =
                Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page.body());
        if (!field.find()) {
            throw new AssertionError("no field " + name + " in " + page.body());
        }
        return field.group(1);
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : home + path))
                .header("Accept", "text/html");
        return forged.isEmpty() ? request : request.header("Cookie", forged);
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
