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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Somebody with a browser that keeps cookies and follows no redirect by itself. */
final class Reader {

    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\">");

    record Field(String name, String value) {}

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

    HttpResponse<String> post(String path, List<Field> fields) {
        String body = fields.stream()
                .map(field -> encoded(field.name()) + "=" + encoded(field.value()))
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

    /** What a browser would send if the page's button were pressed, with these answers. */
    static List<Field> filled(HttpResponse<String> page, Map<String, String> answers) {
        List<Field> fields = new ArrayList<>();
        Matcher hidden = HIDDEN.matcher(page.body());
        while (hidden.find()) {
            fields.add(new Field(hidden.group(1), hidden.group(2)));
        }
        answers.forEach((name, value) -> fields.add(new Field(name, value)));
        fields.add(new Field("_send", "pressed"));
        return fields;
    }

    /** The same with one field of the page's own changed; without it if there is no value. */
    static List<Field> tampered(List<Field> fields, String name, @Nullable String value) {
        List<Field> changed = new ArrayList<>(fields);
        changed.removeIf(field -> field.name().equals(name));
        if (value != null) {
            changed.add(new Field(name, value));
        }
        return changed;
    }

    static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow(() -> new AssertionError(answer + answer.body()));
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
