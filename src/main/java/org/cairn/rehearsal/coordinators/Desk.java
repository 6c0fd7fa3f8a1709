package org.cairn.rehearsal.coordinators;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cairn.rehearsal.browser.Answer;
import org.cairn.rehearsal.browser.Browser;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** A coordinator's browser, logged in: Tasklist's interface and Cairn's own pages. */
public final class Desk {

    private static final String REST = "/camunda/api/engine/engine/default/";
    private static final String TASKLIST = "/camunda/app/tasklist/default/";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Browser browser;
    private final String user;

    private Desk(Browser browser, String user) {
        this.browser = browser;
        this.user = user;
    }

    /** Logs in on Cairn's page. */
    public static Desk logIn(Browser browser, String user, String password) {
        Answer page = browser.open("/login");
        Map<String, List<String>> fields = new LinkedHashMap<>();
        fields.put("_csrf", List.of(csrf(page)));
        fields.put("username", List.of(user));
        fields.put("password", List.of(password));
        Answer in = browser.post("/login", fields);
        if (!in.fine() || in.path().startsWith("/login")) {
            throw new IllegalStateException(user + " cannot log in: " + in.status());
        }
        browser.open(TASKLIST);
        return new Desk(browser, user);
    }

    /** Who sits here. */
    public String user() {
        return user;
    }

    /** The tasks that nobody has taken, the oldest first. */
    List<Waiting> waiting() {
        List<Waiting> tasks = new ArrayList<>();
        for (JsonNode task : read("task?unassigned=true&maxResults=500")) {
            tasks.add(new Waiting(
                    task.path("id").asText(),
                    task.path("name").asText(),
                    task.path("created").asText()));
        }
        tasks.sort(Comparator.comparing(Waiting::created)
                .thenComparing(task -> task.id().length())
                .thenComparing(Waiting::id));
        return tasks;
    }

    /** @param created when it came, the earlier before the later */
    record Waiting(String id, String name, String created) {}

    /** Takes a task, so that nobody else does it. */
    boolean claim(String task) {
        return write("task/" + task + "/claim", Map.of("userId", user)).status() == 204;
    }

    /** Gives a task back. */
    void unclaim(String task) {
        write("task/" + task + "/unclaim", Map.of());
    }

    /** The form of a task as Tasklist gets it. */
    String form(String task) {
        return browser.get(REST + "task/" + task + "/deployed-form").body();
    }

    /** What the form of a task begins with. */
    Map<String, Object> values(String task) {
        return values(read("task/" + task + "/form-variables?deserializeValues=true"));
    }

    /** Sends the form of a task; the answer says what was wrong. */
    Answer submit(String task, Map<String, Object> answers) {
        return write("task/" + task + "/submit-form", Map.of("variables", variables(answers)));
    }

    /** Makes an account for somebody: an admin's to do. */
    public void makeAccount(String name, String password) {
        write(
                "user/create",
                Map.of(
                        "profile",
                        Map.of("id", name, "firstName", name, "lastName", ""),
                        "credentials",
                        Map.of("password", password)));
    }

    /** Makes somebody a member of a group, and the group if it is not there: an admin's to do. */
    public void join(String member, String group) {
        if (!browser.get(REST + "group/" + group).fine()) {
            write("group/create", Map.of("id", group, "name", group, "type", "WORKFLOW"));
        }
        if (read("group?id=" + group + "&member=" + member).isEmpty()) {
            browser.json("PUT", REST + "group/" + group + "/members/" + member, "", token());
        }
    }

    /** Starts a process with its form. */
    public Answer start(String process, Map<String, Object> answers) {
        return write("process-definition/key/" + process + "/submit-form", Map.of("variables", variables(answers)));
    }

    /** Opens a page of Cairn's. */
    public Answer open(String address) {
        return browser.open(address);
    }

    /**
     * Sends a form of a page with its hidden fields and whatever is chosen on it already.
     *
     * @param button words that the form contains
     */
    public Answer press(Answer page, String button, Map<String, String> more) {
        Element form = Jsoup.parse(page.body()).select("form[method=post]").stream()
                .filter(one -> one.text().contains(button))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no form with “" + button + "” on " + page.path()));
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (Element input : form.select("input[name], select[name]")) {
            boolean off = input.attr("type").matches("radio|checkbox") && !input.hasAttr("checked");
            if (!off && !input.attr("type").equals("file")) {
                Element chosen = input.selectFirst("option[selected]");
                fields.put(input.attr("name"), List.of(chosen == null ? input.val() : chosen.val()));
            }
        }
        more.forEach((key, value) -> fields.put(key, List.of(value)));
        String action = form.attr("action");
        return browser.post(action.isEmpty() ? page.path() : action, fields);
    }

    /** Deploys files by their names: an admin's to do. */
    public Answer deploy(Map<String, byte[]> files) {
        Parts parts = new Parts().field("deployment-name", "rehearsal").field("enable-duplicate-filtering", "true");
        files.forEach((name, content) -> parts.file(name, name, "application/octet-stream", content));
        return browser.multipart(REST + "deployment/create", Parts.BOUNDARY, parts.end(), token());
    }

    /** Uploads a file on a page that has a form for it. */
    public Answer upload(Answer page, Map<String, String> fields, String fileName, byte[] file) {
        Parts parts = new Parts().field("_csrf", csrf(page));
        fields.forEach(parts::field);
        parts.file("file", fileName, "text/csv", file);
        return browser.multipart(page.path().replaceFirst("\\?.*", ""), Parts.BOUNDARY, parts.end(), Map.of());
    }

    private static String csrf(Answer page) {
        return Jsoup.parse(page.body()).select("input[name=_csrf]").val();
    }

    private JsonNode read(String path) {
        try {
            return JSON.readTree(browser.get(REST + path).body());
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException(path, unreadable);
        }
    }

    private Answer write(String path, Map<String, ?> body) {
        try {
            return browser.json(
                    "POST", REST + path, new String(JSON.writeValueAsBytes(body), StandardCharsets.UTF_8), token());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Map<String, String> token() {
        String token = browser.cookie("XSRF-TOKEN");
        return token.isEmpty() ? Map.of() : Map.of("X-XSRF-TOKEN", token);
    }

    private static Map<String, Object> variables(Map<String, Object> answers) {
        Map<String, Object> variables = new LinkedHashMap<>();
        answers.forEach((key, value) -> variables.put(key, Map.of("value", value)));
        return variables;
    }

    private static Map<String, Object> values(JsonNode variables) {
        Map<String, Object> values = new LinkedHashMap<>();
        variables.properties().forEach(variable -> {
            JsonNode value = variable.getValue().path("value");
            if (!value.isNull() && !value.isMissingNode()) {
                values.put(
                        variable.getKey(),
                        plain(variable.getValue().path("type").asText(), value));
            }
        });
        return values;
    }

    private static Object plain(String type, JsonNode value) {
        try {
            JsonNode read = type.equals("Json") && value.isTextual() ? JSON.readTree(value.asText()) : value;
            return JSON.convertValue(read, Object.class);
        } catch (JsonProcessingException unreadable) {
            return value.asText();
        }
    }
}
