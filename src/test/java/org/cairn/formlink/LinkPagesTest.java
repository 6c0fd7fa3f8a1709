package org.cairn.formlink;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.cairn.participant.Contact;
import org.cairn.testing.CairnTest;
import org.cairn.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an address in a letter does, and what it does not, as a mail program, a scanner or a stranger meets it. */
@CairnTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LinkPagesTest {

    private static final Instant DUE = Instant.parse("2026-09-11T14:00:00Z");
    private static final Map<String, String> YES = Map.of("met", "yes", "words", "At the lake.");

    @Autowired
    private ApplicationContext context;

    @Autowired
    private FormLinkDesk desk;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient database;

    @LocalServerPort
    private int port;

    private Questions questions;
    private Contact ana;
    private Reader reader;

    @BeforeEach
    void somebody() {
        clock.set(Instant.parse("2026-09-01T14:00:00Z"));
        questions = new Questions(context);
        ana = questions.somebody();
        reader = new Reader(port);
    }

    @Test
    void opening_a_link_changes_nothing() {
        String link = questions.asked(Questions.DID_YOU_MEET, ana, DUE);
        String before = everything();

        HttpResponse<String> opened = reader.get(link);
        HttpResponse<String> looked = reader.head(link);
        HttpResponse<String> page = reader.get(Reader.location(opened));

        assertThat(opened.statusCode()).isEqualTo(303);
        assertThat(looked.statusCode()).isEqualTo(303);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void the_page_has_an_address_without_the_secret() {
        String link = questions.asked(Questions.DID_YOU_MEET, ana, DUE);

        HttpResponse<String> opened = reader.get(link);

        String secret = link.substring("/f/".length());
        assertThat(Reader.location(opened)).matches(".*/f/[0-9a-f-]{36}");
        assertThat(reader.get(Reader.location(opened)).body()).doesNotContain(secret);
    }

    @Test
    void no_page_leaks_where_it_was_or_stays_anywhere() {
        String link = questions.asked(Questions.DID_YOU_MEET, ana, DUE);

        for (HttpResponse<String> answer : List.of(reader.get(link), reader.open(link), reader.get("/f/nonsense"))) {
            assertThat(answer.headers().firstValue("Referrer-Policy")).contains("no-referrer");
            assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
            assertThat(answer.headers().firstValue("X-Robots-Tag").orElse("")).contains("noindex");
            assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                    .contains("default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'")
                    .doesNotContain("unsafe");
            assertThat(answer.headers().map()).doesNotContainKey("X-Powered-By");
        }
    }

    @Test
    void an_answer_completes_the_task_and_is_kept_with_its_words() {
        String about = questions.ask(Questions.DID_YOU_MEET, ana, DUE);
        desk.writeRequests();
        HttpResponse<String> page = reader.open(questions.newestLink(ana));

        HttpResponse<String> sent = reader.post(action(page), Reader.filled(page, YES));
        HttpResponse<String> receipt = reader.get(Reader.location(sent));

        assertThat(sent.statusCode()).isEqualTo(303);
        assertThat(receipt.body()).contains("Thank you, " + ana.name(), "What happens next", "maps@example.org");
        assertThat(questions.openTasks(about)).isZero();
        assertThat(submissions(about)).hasSize(1).first().asString().contains("At the lake.", "yes");
    }

    @Test
    void the_receipt_says_what_the_form_says_of_this_answer() {
        HttpResponse<String> page = reader.open(questions.asked(Questions.DID_YOU_MEET, ana, DUE));

        HttpResponse<String> sent = reader.post(action(page), Reader.filled(page, YES));

        String receipt = reader.get(Reader.location(sent)).body();
        assertThat(receipt)
                .contains("How good! We ask again in <strong>two months</strong>.")
                .doesNotContain("the other one");
        assertThat(page.body()).doesNotContain("How good!", "the other one");
    }

    @Test
    void what_is_wrong_stands_beside_its_field_and_everything_else_stays() {
        HttpResponse<String> page = reader.open(questions.asked(Questions.DID_YOU_MEET, ana, DUE));

        HttpResponse<String> again = reader.post(action(page), Reader.filled(page, Map.of("words", "At the <lake>.")));

        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("id=\"q-met-mistake\"", "At the &lt;lake&gt;.");
    }

    @Test
    void the_same_answer_sent_again_leads_to_the_same_receipt() {
        String about = questions.ask(Questions.DID_YOU_MEET, ana, DUE);
        desk.writeRequests();
        HttpResponse<String> page = reader.open(questions.newestLink(ana));
        HttpResponse<String> first = reader.post(action(page), Reader.filled(page, YES));

        HttpResponse<String> second = reader.post(action(page), Reader.filled(page, YES));

        assertThat(Reader.location(second)).isEqualTo(Reader.location(first));
        assertThat(reader.get(Reader.location(second)).body())
                .contains("Thank you")
                .doesNotContain("not recorded");
        assertThat(submissions(about)).hasSize(1);
    }

    @Test
    void who_answers_otherwise_from_an_older_page_reads_that_the_first_answer_stands() {
        String about = questions.ask(Questions.DID_YOU_MEET, ana, DUE);
        desk.writeRequests();
        HttpResponse<String> page = reader.open(questions.newestLink(ana));
        reader.post(action(page), Reader.filled(page, YES));

        HttpResponse<String> second = reader.post(action(page), Reader.filled(page, Map.of("met", "no")));

        String receipt = reader.get(Reader.location(second)).body();
        assertThat(receipt)
                .contains("You had already answered", "not recorded", "<dt>Have you met?</dt><dd>Yes</dd>")
                .contains("write to the address below", "How good!")
                .doesNotContain("the other one", "Thank you");
        assertThat(submissions(about)).hasSize(1).first().asString().contains("yes");
    }

    @Test
    void the_receipt_repeats_what_was_chosen_and_nobodys_words() {
        HttpResponse<String> page = reader.open(questions.asked(Questions.DID_YOU_MEET, ana, DUE));

        HttpResponse<String> sent = reader.post(action(page), Reader.filled(page, YES));

        assertThat(reader.get(Reader.location(sent)).body())
                .contains("<dt>Have you met?</dt><dd>Yes</dd>")
                .doesNotContain("At the lake.");
    }

    @Test
    void of_two_answers_at_once_one_is_recorded_and_both_are_thanked() throws Exception {
        for (int round = 0; round < 5; round++) {
            Contact person = questions.somebody();
            String about = questions.ask(Questions.DID_YOU_MEET, person, DUE);
            desk.writeRequests();
            HttpResponse<String> page = reader.open(questions.newestLink(person));

            List<Callable<HttpResponse<String>>> presses = IntStream.range(0, 4)
                    .<Callable<HttpResponse<String>>>mapToObj(
                            each -> () -> reader.post(action(page), Reader.filled(page, YES)))
                    .toList();
            var pool = Executors.newFixedThreadPool(presses.size());
            List<Integer> answers = new ArrayList<>();
            for (var press : pool.invokeAll(presses)) {
                answers.add(press.get().statusCode());
            }
            pool.shutdown();

            assertThat(answers).containsOnly(303);
            assertThat(submissions(about)).hasSize(1);
            assertThat(questions.openTasks(about)).isZero();
        }
    }

    @Test
    void an_answer_that_comes_while_the_task_ends_is_recorded_once_all_the_same() throws Exception {
        for (int round = 0; round < 8; round++) {
            Contact person = questions.somebody();
            String about = questions.ask(Questions.DID_YOU_MEET, person, DUE);
            desk.writeRequests();
            HttpResponse<String> page = reader.open(questions.newestLink(person));

            var pool = Executors.newFixedThreadPool(2);
            var press = pool.submit(() -> reader.post(action(page), Reader.filled(page, YES)));
            var end = pool.submit(() -> questions.notNeeded(Questions.DID_YOU_MEET, about));
            int answer = press.get().statusCode();
            ended(end);
            pool.shutdown();

            assertThat(answer).isEqualTo(303);
            assertThat(submissions(about)).hasSize(1);
            assertThat(questions.openTasks(about)).isZero();
        }
    }

    @Test
    void a_late_answer_is_recorded_and_thanked() {
        String about = questions.ask(Questions.DID_YOU_MEET, ana, DUE);
        desk.writeRequests();
        HttpResponse<String> page = reader.open(questions.newestLink(ana));
        questions.notNeeded(Questions.DID_YOU_MEET, about);

        HttpResponse<String> sent = reader.post(action(page), Reader.filled(page, YES));
        HttpResponse<String> receipt = reader.get(Reader.location(sent));

        assertThat(sent.statusCode()).isEqualTo(303);
        assertThat(receipt.body())
                .contains("Thank you", "had been settled before your answer came in")
                .doesNotContain("the time for it", "How good!");
        assertThat(submissions(about)).hasSize(1);
    }

    @Test
    void after_the_deadline_the_form_still_opens_and_records() {
        String about = questions.ask(Questions.DID_YOU_MEET, ana, DUE);
        desk.writeRequests();
        String link = questions.newestLink(ana);
        clock.set(DUE.plus(Duration.ofDays(30)));

        HttpResponse<String> page = reader.open(link);
        reader.post(action(page), Reader.filled(page, YES));

        assertThat(submissions(about)).hasSize(1);
        assertThat(questions.openTasks(about)).isZero();
    }

    @Test
    void what_has_been_settled_says_so_kindly_and_can_still_be_answered() {
        String about = questions.ask(Questions.DID_YOU_MEET, ana, DUE);
        desk.writeRequests();
        questions.notNeeded(Questions.DID_YOU_MEET, about);

        HttpResponse<String> page = reader.open(questions.newestLink(ana));
        HttpResponse<String> anyway = reader.get(page.uri() + "?late");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("This has been settled", "What happens next")
                .doesNotContain("name=\"met\"");
        assertThat(anyway.body()).contains("name=\"met\"");
    }

    @Test
    void a_form_deployed_meanwhile_does_not_change_what_was_asked() {
        String about = questions.ask(Questions.DID_YOU_MEET, ana, DUE);
        desk.writeRequests();
        HttpResponse<String> page = reader.open(questions.newestLink(ana));
        questions.redeploy("did-you-meet.form", "\"value\": \"yes\"", "\"value\": \"ofCourse\"");
        try {
            HttpResponse<String> later = reader.open(questions.newestLink(ana));
            HttpResponse<String> sent = reader.post(action(page), Reader.filled(page, YES));

            assertThat(later.body()).contains("value=\"yes\"").doesNotContain("ofCourse");
            assertThat(sent.statusCode()).isEqualTo(303);
            assertThat(submissions(about)).hasSize(1);
        } finally {
            questions.redeploy("did-you-meet.form", "", "");
        }
    }

    @Test
    void without_the_cookie_the_page_is_closed() {
        String link = questions.asked(Questions.DID_YOU_MEET, ana, DUE);
        HttpResponse<String> page = reader.open(link);
        Reader stranger = new Reader(port);

        HttpResponse<String> looked = stranger.get(page.uri().toString());
        HttpResponse<String> sent = stranger.post(action(page), Reader.filled(page, YES));

        assertThat(looked.statusCode()).isEqualTo(403);
        assertThat(looked.body()).contains("Send me a new link").doesNotContain(ana.name());
        assertThat(sent.statusCode()).isEqualTo(403);
    }

    @Test
    void the_cookie_of_one_form_does_not_open_another() {
        String mine = questions.asked(Questions.DID_YOU_MEET, ana, DUE);
        HttpResponse<String> others = reader.open(questions.asked(Questions.DID_YOU_MEET, questions.somebody(), DUE));
        Reader me = new Reader(port);
        String myPage = Reader.location(me.get(mine));
        String id = idOf(others.uri().toString());

        HttpResponse<String> forged = new Reader(port)
                .with("form-" + id + "=" + mine.substring("/f/".length()))
                .get(others.uri().toString());

        assertThat(me.get(myPage).statusCode()).isEqualTo(200);
        assertThat(forged.statusCode()).isEqualTo(403);
    }

    @Test
    void two_open_forms_do_not_mix() {
        String first = questions.ask(Questions.DID_YOU_MEET, ana, DUE);
        desk.writeRequests();
        HttpResponse<String> firstPage = reader.open(questions.newestLink(ana));
        String second = questions.ask(Questions.DID_YOU_MEET, ana, DUE);
        desk.writeRequests();
        HttpResponse<String> secondPage = reader.open(questions.newestLink(ana));

        reader.post(action(firstPage), Reader.filled(firstPage, YES));

        assertThat(questions.openTasks(first)).isZero();
        assertThat(questions.openTasks(second)).isOne();
        assertThat(reader.post(action(secondPage), Reader.filled(secondPage, YES))
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void a_page_that_did_not_come_from_here_is_shown_again_and_not_recorded() {
        String about = questions.ask(Questions.DID_YOU_MEET, ana, DUE);
        desk.writeRequests();
        HttpResponse<String> page = reader.open(questions.newestLink(ana));
        var forged = Reader.tampered(
                Reader.filled(page, YES),
                "_seal",
                LinkToken.seal(LinkToken.fresh().hash()));

        HttpResponse<String> again = reader.post(action(page), forged);

        assertThat(again.statusCode()).isEqualTo(403);
        assertThat(again.body()).contains("press the button once more", "At the lake.");
        assertThat(questions.openTasks(about)).isOne();
    }

    @Test
    void a_form_sent_without_its_button_is_not_recorded() {
        String about = questions.ask(Questions.DID_YOU_MEET, ana, DUE);
        desk.writeRequests();
        HttpResponse<String> page = reader.open(questions.newestLink(ana));
        var scripted = Reader.tampered(Reader.filled(page, YES), "_send", null);

        HttpResponse<String> again = reader.post(action(page), scripted);

        assertThat(again.body()).contains("press the button once more");
        assertThat(questions.openTasks(about)).isOne();
    }

    @Test
    void a_page_opened_from_an_earlier_letter_is_good_after_a_later_letters_link() {
        String about = questions.ask(Questions.DID_YOU_MEET, ana, DUE);
        desk.writeRequests();
        HttpResponse<String> early = reader.open(questions.newestLink(ana));
        context.getBean(org.cairn.engine.TaskDesk.class)
                .remind(questions.processInstance(about), "did-you-meet-reminder");
        reader.open(questions.newestLink(ana));

        HttpResponse<String> sent = reader.post(action(early), Reader.filled(early, YES));

        assertThat(sent.statusCode()).isEqualTo(303);
        assertThat(questions.openTasks(about)).isZero();
    }

    @Test
    void an_answer_chosen_in_the_letter_is_shown_chosen_and_not_sent() {
        String about = questions.ask(Questions.DID_YOU_MEET, ana, DUE);
        desk.writeRequests();

        HttpResponse<String> page = reader.open(questions.newestLink(ana) + "?answer=met:no");

        assertThat(page.body()).containsPattern("value=\"no\"[^>]* checked");
        assertThat(questions.openTasks(about)).isOne();
        assertThat(submissions(about)).isEmpty();
    }

    @Test
    void an_address_can_choose_nothing_that_the_form_does_not_offer() {
        String link = questions.asked(Questions.DID_YOU_MEET, ana, DUE);

        HttpResponse<String> opened =
                reader.get(link + "?answer=met:perhaps&answer=words:no&answer=met&answer=%3Cscript%3E:1");

        assertThat(Reader.location(opened)).doesNotContain("?");
    }

    @Test
    void an_old_link_leads_to_a_new_one_by_mail() {
        String link = questions.asked(Questions.DID_YOU_MEET, ana, DUE);
        clock.set(DUE.plus(Duration.ofDays(61)));

        HttpResponse<String> old = reader.get(link);
        reader.post(link + "/new-link", List.of());
        HttpResponse<String> page = reader.open(questions.newestLink(ana));

        assertThat(old.statusCode()).isEqualTo(404);
        assertThat(questions.letters(ana).get(0).letter()).isEqualTo("new-link");
        assertThat(page.body()).contains("name=\"met\"");
    }

    @Test
    void nobody_learns_whether_a_link_was_ever_known() {
        String link = questions.asked(Questions.DID_YOU_MEET, ana, DUE);
        clock.set(DUE.plus(Duration.ofDays(61)));
        String unknown = "/f/" + LinkToken.fresh().secret();

        String known = reader.get(link).body().replace(link, "/f/…");
        String other = reader.get(unknown).body().replace(unknown, "/f/…");
        String sent = reader.post(link + "/new-link", List.of()).body();
        String nothing = reader.post(unknown + "/new-link", List.of()).body();

        assertThat(known).isEqualTo(other);
        assertThat(sent).isEqualTo(nothing);
    }

    @Test
    void a_mailbox_cannot_be_flooded_with_new_links() {
        String link = questions.asked(Questions.DID_YOU_MEET, ana, DUE);

        for (int each = 0; each < 5; each++) {
            reader.post(link + "/new-link", List.of());
        }
        int atOnce = questions.letters(ana).size();
        for (int each = 0; each < 20; each++) {
            clock.advance(Duration.ofMinutes(6));
            reader.post(link + "/new-link", List.of());
        }

        assertThat(atOnce).isEqualTo(2);
        assertThat(questions.letters(ana)).hasSize(7);
    }

    @Test
    void revoked_links_open_nothing() {
        String link = questions.asked(Questions.DID_YOU_MEET, ana, DUE);
        HttpResponse<String> page = reader.open(link);

        desk.revokeAllBut(ana.id(), "none", "none");

        assertThat(reader.get(link).statusCode()).isEqualTo(404);
        assertThat(reader.get(page.uri().toString()).statusCode()).isEqualTo(403);
        assertThat(reader.post(action(page), Reader.filled(page, YES)).statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_link_that_ends_while_somebody_writes_still_takes_what_was_written() {
        String about = questions.ask(Questions.DID_YOU_MEET, ana, DUE);
        desk.writeRequests();
        clock.set(DUE.plus(Duration.ofDays(60)).minus(Duration.ofHours(1)));
        HttpResponse<String> page = reader.open(questions.newestLink(ana));
        clock.advance(Duration.ofHours(2));

        HttpResponse<String> sent = reader.post(action(page), Reader.filled(page, YES));

        assertThat(sent.statusCode()).isEqualTo(303);
        assertThat(submissions(about)).hasSize(1);
    }

    /** What ends the task may lose against the answer; the job that does it in production is then tried again. */
    private static void ended(Future<?> end) throws InterruptedException {
        try {
            end.get();
        } catch (ExecutionException collided) {
            assertThat(collided.getCause()).isInstanceOf(RuntimeException.class);
        }
    }

    private static String action(HttpResponse<String> page) {
        return "/f/" + idOf(page.uri().toString());
    }

    private static String idOf(String address) {
        String path = address.replaceFirst("\\?.*", "");
        return UUID.fromString(path.substring(path.lastIndexOf('/') + 1)).toString();
    }

    private List<String> submissions(String about) {
        return database.sql("select answers::text from submission where subject = ?")
                .param(about)
                .query(String.class)
                .list();
    }

    /** All that could have been changed, in one text. */
    private String everything() {
        return List.of(
                        "personal_form",
                        "personal_link",
                        "personal_answer",
                        "submission",
                        "act_ru_task",
                        "act_ru_variable")
                .stream()
                .map(table -> database.sql(
                                "select coalesce(md5(string_agg(row::text, '|' order by row::text)), '') from " + table
                                        + " row")
                        .query(String.class)
                        .single())
                .toList()
                .toString();
    }
}
