package org.cairn.rehearsal.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** One person's browser: keeps cookies, runs no script. All share one line to the server. */
public final class Browser {

    private static final int MOST_REDIRECTS = 5;

    private final HttpClient line;
    private final String home;
    private final Map<String, String> cookies = new TreeMap<>();

    /** @param home where the server is, without a slash at the end */
    public Browser(HttpClient line, String home) {
        this.line = line;
        this.home = home;
    }

    /** Opens an address, of which only the path and the query count, and follows wherever it leads. */
    public Answer open(String address) {
        return follow(get(address));
    }

    /** Opens an address and stays there. */
    public Answer get(String address) {
        return send(request(address).GET(), path(address));
    }

    /** Sends the fields of a form, and follows wherever that leads. */
    public Answer post(String address, Map<String, List<String>> fields) {
        String body = fields.entrySet().stream()
                .flatMap(field -> field.getValue().stream().map(value -> encode(field.getKey()) + "=" + encode(value)))
                .collect(Collectors.joining("&"));
        return follow(send(
                request(address)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body)),
                path(address)));
    }

    /** Sends JSON, as a script of a page does. */
    public Answer json(String method, String address, String body, Map<String, String> headers) {
        HttpRequest.Builder request = request(address)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body));
        headers.forEach(request::header);
        return send(request, path(address));
    }

    /** Sends several parts, files among them. */
    public Answer multipart(String address, String boundary, BodyPublisher parts, Map<String, String> headers) {
        HttpRequest.Builder request = request(address)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(parts);
        headers.forEach(request::header);
        return follow(send(request, path(address)));
    }

    /** The value of a cookie; empty if there is none. */
    public String cookie(String name) {
        return cookies.getOrDefault(name, "");
    }

    private Answer follow(Answer first) {
        Answer answer = first;
        for (int hop = 0; answer.leadsOn() && hop < MOST_REDIRECTS; hop++) {
            answer = get(answer.location().orElseThrow());
        }
        return answer;
    }

    private HttpRequest.Builder request(String address) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(home + path(address))).header("Accept", "text/html,application/json");
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        return request;
    }

    private static String path(String address) {
        URI uri = URI.create(address);
        return uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
    }

    private Answer send(HttpRequest.Builder request, String path) {
        try {
            HttpResponse<String> response = line.send(request.build(), BodyHandlers.ofString());
            response.headers().allValues("Set-Cookie").forEach(this::keep);
            return new Answer(
                    path,
                    response.statusCode(),
                    response.body(),
                    response.headers().firstValue("Location"));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private void keep(String cookie) {
        String pair = cookie.split(";", 2)[0];
        int sign = pair.indexOf('=');
        if (sign > 0) {
            cookies.put(pair.substring(0, sign), pair.substring(sign + 1));
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
