package org.cairn.formlink;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.cairn.participant.Contact;
import org.cairn.testing.CairnTest;
import org.cairn.testing.TestClock;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** How long somebody waits who presses the button, with a thousand others asked as well: over HTTP, on the real stack. */
@Tag("benchmark")
@CairnTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FormPostBenchmarkTest {

    private static final int OPEN = 1_000;
    private static final int WARM_UP = 200;
    private static final int MEASURED = 400;
    private static final Instant DUE = Instant.parse("2026-09-11T14:00:00Z");
    private static final Map<String, String> ANSWERS = new LinkedHashMap<>(Map.of(
            "nickname", "Ana",
            "thoughts", "That I look forward to it.",
            "meetings", "3",
            "continues", "true",
            "met", "yes",
            "place", "video",
            "topics", "interviews",
            "languages", "somali",
            "next", "2026-10-02",
            "home.city", "Duluth"));

    @Autowired
    private ApplicationContext context;

    @Autowired
    private FormLinkDesk desk;

    @Autowired
    private TaskService tasks;

    @Autowired
    private TestClock clock;

    @LocalServerPort
    private int port;

    private final Map<String, List<Duration>> times = new LinkedHashMap<>();

    @Test
    void a_form_post_takes_less_than_50_ms_at_the_median() throws IOException {
        clock.set(Instant.parse("2026-09-01T14:00:00Z"));
        Questions questions = new Questions(context);
        List<Contact> people = new ArrayList<>();
        for (int each = 0; each < OPEN + WARM_UP + MEASURED; each++) {
            Contact somebody = questions.somebody();
            questions.ask(Questions.EVERYTHING, somebody, DUE);
            people.add(somebody);
        }
        desk.writeRequests();

        Reader reader = new Reader(port);
        people.subList(0, WARM_UP).forEach(person -> answer(reader, questions.newestLink(person)));
        times.clear();
        people.subList(WARM_UP, WARM_UP + MEASURED).forEach(person -> answer(reader, questions.newestLink(person)));

        String table = table();
        System.out.println(table);
        Path file = Path.of("target", "benchmark", "form-post.txt");
        Files.createDirectories(file.getParent());
        Files.writeString(file, table);
        assertThat(tasks.createTaskQuery().count()).isGreaterThanOrEqualTo(OPEN);
        assertThat(at(0.5, "send the answers")).isLessThan(Duration.ofMillis(50));
    }

    private void answer(Reader reader, String link) {
        HttpResponse<String> opened = timed("open the link", () -> reader.get(link));
        HttpResponse<String> page = timed("show the form", () -> reader.get(Reader.location(opened)));
        String address = page.uri().getPath();
        HttpResponse<String> again = timed(
                "send, one answer missing", () -> reader.post(address, Reader.filled(page, Map.of("met", "yes"))));
        HttpResponse<String> sent = timed("send the answers", () -> reader.post(address, Reader.filled(page, ANSWERS)));
        HttpResponse<String> receipt = timed("show the receipt", () -> reader.get(Reader.location(sent)));
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(receipt.body()).contains("Thank you");
    }

    private <T> T timed(String what, Supplier<T> step) {
        long begin = System.nanoTime();
        T result = step.get();
        times.computeIfAbsent(what, each -> new ArrayList<>()).add(Duration.ofNanos(System.nanoTime() - begin));
        return result;
    }

    private Duration at(double share, String what) {
        List<Duration> sorted = times.get(what).stream().sorted().toList();
        return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
    }

    private String table() {
        StringBuilder table = new StringBuilder();
        table.append(String.format(
                Locale.ROOT,
                "Personal forms over HTTP, one person after the other, %d measured, at least %d tasks open, %d processors%n%n",
                MEASURED,
                OPEN,
                Runtime.getRuntime().availableProcessors()));
        table.append(String.format(Locale.ROOT, "%-28s %10s %10s %10s%n", "", "median ms", "p95 ms", "max ms"));
        for (String what : times.keySet()) {
            table.append(String.format(
                    Locale.ROOT,
                    "%-28s %10.1f %10.1f %10.1f%n",
                    what,
                    ms(at(0.5, what)),
                    ms(at(0.95, what)),
                    ms(at(1, what))));
        }
        return table.toString();
    }

    private static double ms(Duration duration) {
        return duration.toNanos() / 1e6;
    }
}
