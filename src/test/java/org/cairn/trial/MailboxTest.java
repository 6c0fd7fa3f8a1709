package org.cairn.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairn.kernel.EmailAddress;
import org.cairn.mail.Attachment;
import org.cairn.mail.LetterOrder;
import org.cairn.mail.MailDesk;
import org.cairn.mail.Recipient;
import org.cairn.mail.Sender;
import org.cairn.program.ProgramDesk;
import org.cairn.testing.CairnTest;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** The mailbox shows every letter to whoever sits at this machine, and to nobody else. */
@CairnTest
class MailboxTest {

    private static final HttpClient BROWSER = HttpClient.newHttpClient();

    @Autowired
    MailDesk mail;

    @Autowired
    ProgramDesk programs;

    @Autowired
    JdbcClient database;

    @Autowired
    RepositoryService deployments;

    @LocalServerPort
    int port;

    private UUID letter;

    @BeforeEach
    void write() {
        database.sql("delete from letter").update();
        deployments
                .createDeployment()
                .name("mailbox test")
                .enableDuplicateFiltering(true)
                .addString("mailbox-test.md", "Subject: Try\n\nThey wrote: ${answers.words}\n\n[Answer](${link})\n")
                .deploy();
        letter = mail.queue(LetterOrder.of(
                        "mailbox-test",
                        new Sender("MAPS", "Ben", new EmailAddress("ben@example.org"), null),
                        new Recipient("Ada <b>Lovelace", new EmailAddress("ada@example.org")),
                        Map.of(
                                "link",
                                "https://cairn.example.org/f/x",
                                "answers",
                                Map.of("words", "<script>alert(1)</script>")),
                        "mailbox " + UUID.randomUUID(),
                        "test")
                .with(List.of(new Attachment("a.html", "text/html", "<b>".getBytes(StandardCharsets.UTF_8)))));
    }

    @Test
    void lists_the_letters_and_finds_them_by_whom_they_went_to() throws Exception {
        assertThat(get("/mailbox").body())
                .contains("ada@example.org")
                .contains("Ada &lt;b&gt;Lovelace")
                .containsPattern("[A-Z][a-z]+day, [A-Z][a-z]+ \\d+, \\d{4}, \\d+:\\d\\d [AP]M ")
                .contains("/mailbox/" + letter);
        assertThat(get("/mailbox?to=ada%40").body()).contains("/mailbox/" + letter);
        assertThat(get("/mailbox?to=nobody").body()).doesNotContain("/mailbox/" + letter);
    }

    @Test
    void shows_a_letter_as_page_text_and_source_with_its_files() throws Exception {
        HttpResponse<String> around = get("/mailbox/" + letter);
        HttpResponse<String> page = get("/mailbox/" + letter + "/html");

        assertThat(around.statusCode()).isEqualTo(200);
        assertThat(around.body())
                .contains("<iframe")
                .contains("sandbox=")
                .contains("a.html")
                .contains("Answer:");
        assertThat(page.body())
                .contains("href=\"https://cairn.example.org/f/x\"")
                .contains("target=\"_blank\"");
        assertThat(get("/mailbox/" + letter + "/source").body()).contains("Message-ID: <");
    }

    @Test
    void a_letter_runs_no_script_and_loads_nothing() throws Exception {
        HttpResponse<String> page = get("/mailbox/" + letter + "/html");
        HttpResponse<String> file = get("/mailbox/" + letter + "/files/0");

        assertThat(page.headers().allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .startsWith("sandbox allow-popups")
                .doesNotContain("allow-scripts")
                .contains("default-src 'none'");
        assertThat(page.body()).doesNotContain("<script>");
        assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment");
        assertThat(file.headers().firstValue("Content-Type")).contains("application/octet-stream");
    }

    @Test
    void what_is_not_there_is_not_found() throws Exception {
        assertThat(get("/mailbox/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
        assertThat(get("/mailbox/" + letter + "/files/1").statusCode()).isEqualTo(404);
        database.sql("update letter set message = null, state = 'SENT', settled_at = now()")
                .update();
        assertThat(get("/mailbox/" + letter).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/mailbox", "/mailbox/", "/mailbox/%s", "/mailbox/%s/html", "/mailbox/%s/source"})
    void a_page_elsewhere_cannot_have_its_own_name_lead_here(String path) throws Exception {
        assertThat(status(path.formatted(letter), "Host: evil.example.org")).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Forwarded: for=203.0.113.9", "X-Forwarded-For: 203.0.113.9", "X-Real-IP: 203.0.113.9"})
    void nobody_comes_in_through_a_proxy(String mark) throws Exception {
        assertThat(status("/mailbox", "Host: localhost", mark)).isEqualTo(404);
        assertThat(status("/mailbox", "Host: localhost")).isEqualTo(200);
    }

    @Test
    void nobody_comes_in_from_another_machine() throws Exception {
        var door = new MailboxDoor();

        assertThat(door.preHandle(from("203.0.113.9"), new MockHttpServletResponse(), this))
                .isFalse();
        assertThat(door.preHandle(from("192.168.1.20"), new MockHttpServletResponse(), this))
                .isFalse();
        assertThat(door.preHandle(from("127.0.0.1"), new MockHttpServletResponse(), this))
                .isTrue();
        assertThat(door.preHandle(from("0:0:0:0:0:0:0:1"), new MockHttpServletResponse(), this))
                .isTrue();
    }

    @Test
    void there_is_no_mailbox_where_mail_goes_out() {
        var start = new ApplicationContextRunner()
                .withBean(MailDesk.class, () -> mail)
                .withBean(ProgramDesk.class, () -> programs)
                .withUserConfiguration(Mailbox.class, MailboxDoor.class);

        start.run(context -> assertThat(context).hasSingleBean(Mailbox.class));
        start.withPropertyValues("spring.mail.host=mail.example.org")
                .run(context ->
                        assertThat(context).doesNotHaveBean(Mailbox.class).doesNotHaveBean(MailboxDoor.class));
    }

    private static MockHttpServletRequest from(String address) {
        var request = new MockHttpServletRequest("GET", "/mailbox");
        request.setRemoteAddr(address);
        return request;
    }

    private HttpResponse<String> get(String path) throws Exception {
        return BROWSER.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** Says whatever it likes in its headers, as no browser would. */
    private int status(String path, String... headers) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            String request =
                    "GET " + path + " HTTP/1.1\r\n" + String.join("\r\n", headers) + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readNBytes(64), StandardCharsets.US_ASCII);
            return Integer.parseInt(answer.split(" ")[1]);
        }
    }
}
