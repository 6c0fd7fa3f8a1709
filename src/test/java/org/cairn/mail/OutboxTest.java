package org.cairn.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.cairn.kernel.EmailAddress;
import org.cairn.mail.letter.LetterUnreadable;
import org.cairn.testing.CairnTest;
import org.cairn.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;

/** What the outbox promises: one key is one letter, nothing is lost, and what is in doubt is known to be. */
@CairnTest
class OutboxTest {

    private static final Recipient ADA = new Recipient("Ada Løvelace", new EmailAddress("ada@example.org"));
    private static final Sender MAPS =
            new Sender("MAPS", "Ben Okafor", new EmailAddress("maps@example.org"), "420 Delaware St SE");

    @Autowired
    Outbox outbox;

    @Autowired
    TestClock clock;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient database;

    private final Map<String, String> letters = new HashMap<>(Map.of(
            "hello", "Subject: Grüße, ${to.firstName}\n\nDear ${to.firstName},\n\n[Answer](${link})",
            "careful", "Subject: Once\nPolicy: hold\n\nOnly once."));
    private final List<Object> events = new ArrayList<>();
    private MailSettings settings;
    private MailDesk desk;
    private StubbornServer server;
    private Receipts receipts = Receipts.NONE;

    @BeforeEach
    void start() throws IOException {
        settings = new MailSettings("cairn@cairn.example.org", 1000, Duration.ofDays(90), false, null, null);
        desk = new MailDesk(name -> Optional.ofNullable(letters.get(name)), outbox, noFootLinks(), clock, settings);
        server = new StubbornServer();
        database.sql("delete from letter").update();
        database.sql("update mail_pace set minute = 'epoch', sent = 0").update();
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
        database.sql("delete from letter").update();
    }

    @Test
    void a_key_is_one_letter_for_ever() throws Exception {
        UUID first = queue(hello("a"));
        clock.advance(Duration.ofDays(1));
        letters.put("hello", "Subject: Changed\n\nChanged");

        UUID second = queue(hello("a"));
        dispatcher().dispatch();
        UUID third = queue(hello("a"));
        dispatcher().dispatch();

        assertThat(second).isEqualTo(first);
        assertThat(third).isEqualTo(first);
        assertThat(server.taken).hasSize(1);
    }

    @Test
    void two_who_want_the_same_letter_at_once_get_one() throws Exception {
        var pool = Executors.newFixedThreadPool(8);
        try {
            List<Callable<UUID>> wishes = new ArrayList<>();
            for (int wish = 0; wish < 24; wish++) {
                wishes.add(() -> queue(hello("the same")));
            }
            var ids = pool.invokeAll(wishes).stream().map(OutboxTest::result).distinct();

            assertThat(ids).hasSize(1);
            assertThat(count("QUEUED")).isEqualTo(1);
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void a_letter_whose_step_is_rolled_back_was_never_written() {
        transaction.executeWithoutResult(status -> {
            desk.queue(hello("a"));
            status.setRollbackOnly();
        });

        assertThat(count("QUEUED")).isZero();
    }

    @Test
    void a_letter_that_cannot_be_written_is_refused_where_it_is_ordered() {
        assertThatThrownBy(() -> queue(order("nobody wrote me", "a"))).isInstanceOf(UnknownLetter.class);
        assertThatThrownBy(() -> queue(LetterOrder.of("hello", MAPS, ADA, Map.of(), "a", "x")))
                .isInstanceOf(LetterUnreadable.class)
                .hasMessageContaining("“link”");
    }

    @Test
    void a_message_is_frozen_when_it_is_ordered() throws Exception {
        UUID id = queue(hello("a"));
        byte[] frozen = outbox.message(id);
        String date = parsed(frozen).getHeader("Date", null);
        clock.advance(Duration.ofHours(5));

        dispatcher().dispatch();

        assertThat(server.taken.get(0)).isEqualTo(new String(frozen, StandardCharsets.ISO_8859_1));
        assertThat(server.taken.get(0)).contains("Date: " + date);
    }

    @Test
    void a_message_is_what_mail_programs_expect() throws Exception {
        UUID id = queue(hello("a")
                .optOut(URI.create("https://cairn.example.org/f/leave"))
                .with(List.of(new Attachment("guide.txt", "text/plain", "Hi".getBytes(StandardCharsets.UTF_8)))));

        MimeMessage message = parsed(outbox.message(id));

        assertThat(message.getSubject()).isEqualTo("Grüße, Ada");
        assertThat(message.getFrom()).containsExactly(new InternetAddress("cairn@cairn.example.org", "MAPS", "UTF-8"));
        assertThat(((InternetAddress) message.getRecipients(Message.RecipientType.TO)[0]).getPersonal())
                .isEqualTo("Ada Løvelace");
        assertThat(message.getReplyTo()[0]).hasToString("Ben Okafor <maps@example.org>");
        assertThat(message.getMessageID()).matches("<[0-9a-f]{40}@cairn\\.example\\.org>");
        assertThat(message.getSentDate()).isEqualTo(clock.instant());
        assertThat(message.getHeader("Auto-Submitted", null)).isEqualTo("auto-generated");
        assertThat(message.getHeader("List-Unsubscribe", null)).isEqualTo("<https://cairn.example.org/f/leave>");
        assertThat(new String(outbox.message(id), StandardCharsets.UTF_8))
                .matches(text -> text.chars().allMatch(character -> character < 128));
        var mixed = (Multipart) message.getContent();
        var alternatives = (Multipart) mixed.getBodyPart(0).getContent();
        assertThat(mixed.getContentType()).startsWith("multipart/mixed");
        assertThat(alternatives.getContentType()).startsWith("multipart/alternative");
        assertThat(alternatives.getBodyPart(0).getContentType())
                .contains("text/plain")
                .contains("format=flowed");
        assertThat(alternatives.getBodyPart(0).getContent().toString()).contains("Dear Ada,");
        assertThat(alternatives.getBodyPart(1).getContentType()).contains("text/html");
        assertThat(mixed.getBodyPart(1).getFileName()).isEqualTo("guide.txt");
        assertThat(mixed.getBodyPart(1).getContent()).isEqualTo("Hi");
    }

    @Test
    void a_reminder_answers_the_first_letter_of_its_conversation() throws Exception {
        queue(hello("first").inThread("task 1"));
        clock.advance(Duration.ofDays(7));
        queue(hello("second").inThread("task 1"));
        clock.advance(Duration.ofDays(7));

        MimeMessage third = parsed(outbox.message(queue(hello("third").inThread("task 1"))));
        MimeMessage other = parsed(outbox.message(queue(hello("other").inThread("task 2"))));

        String first = Envelope.messageId("first", settings.sender());
        assertThat(third.getHeader("In-Reply-To", null)).isEqualTo(first);
        assertThat(third.getHeader("References", null)).isEqualTo(first);
        assertThat(other.getHeader("In-Reply-To")).isNull();
    }

    @Test
    void a_letter_may_ask_for_answers_to_somebody_else() throws Exception {
        UUID id = queue(hello("a").replyTo(new EmailAddress("partner@example.org")));

        assertThat(parsed(outbox.message(id)).getReplyTo()[0]).hasToString("partner@example.org");
    }

    @Test
    void a_name_cannot_smuggle_a_link_or_a_header() throws Exception {
        var spam = new Recipient(
                "Buy at https://evil.example.com/x\r\nBcc: all@example.org", new EmailAddress("ada@example.org"));

        MimeMessage message = parsed(outbox.message(
                queue(LetterOrder.of("hello", MAPS, spam, Map.of("link", "https://cairn.example.org/f/x"), "a", "x"))));

        assertThat(message.getHeader("Bcc")).isNull();
        assertThat(message.getHeader("To", null))
                .doesNotContain("evil.example.com")
                .doesNotContain("://");
    }

    @Test
    void a_title_is_not_a_first_name() throws Exception {
        var doctor = new Recipient("Dr. Jane Doe", new EmailAddress("jane@example.org"));

        UUID id = queue(LetterOrder.of("hello", MAPS, doctor, Map.of("link", "https://x.example/"), "a", "x"));

        assertThat(parsed(outbox.message(id)).getSubject()).isEqualTo("Grüße, Dr. Jane Doe");
    }

    @Test
    void a_sent_letter_keeps_the_servers_answer_without_the_address() throws Exception {
        UUID id = queue(hello("a"));

        dispatcher().dispatch();

        assertThat(desk.letter(id).state()).isEqualTo(LetterState.SENT);
        assertThat(desk.letter(id).reply()).isEqualTo("250 2.0.0 Ok: queued as 4F2 for …");
    }

    @Test
    void a_real_mail_server_takes_it() throws Exception {
        var real = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
        real.start();
        try {
            queue(hello("a"));

            dispatcher(real.getSmtp().getPort()).dispatch();

            assertThat(real.getReceivedMessages()).hasSize(1);
            MimeMessage received = real.getReceivedMessages()[0];
            assertThat(received.getSubject()).isEqualTo("Grüße, Ada");
            assertThat(received.getMessageID()).isEqualTo(Envelope.messageId("a", settings.sender()));
            assertThat(((Multipart) received.getContent())
                            .getBodyPart(0)
                            .getContent()
                            .toString())
                    .contains("https://cairn.example.org/f/x");
        } finally {
            real.stop();
        }
    }

    @Test
    void a_crash_before_arming_loses_nothing_and_sends_nothing() throws Exception {
        UUID id = queue(hello("a"));
        var claimed = outbox.claim(clock.instant(), Dispatcher.LEASE, 1000).orElseThrow();
        try (var round = postman(server.port()).set()) {
            assertThatThrownBy(() -> round.deliver(claimed, () -> {
                        throw new Killed();
                    }))
                    .isInstanceOf(Killed.class);
        }

        assertThat(server.taken).isEmpty();
        assertThat(desk.letter(id).state()).isEqualTo(LetterState.QUEUED);
        dispatcher().dispatch();
        assertThat(server.taken).isEmpty();

        clock.advance(Dispatcher.LEASE);
        dispatcher().dispatch();

        assertThat(server.taken).hasSize(1);
        assertThat(desk.letter(id).state()).isEqualTo(LetterState.SENT);
    }

    @Test
    void at_the_moment_of_arming_the_server_has_not_got_the_letter() throws Exception {
        UUID id = queue(hello("a"));
        var claimed = outbox.claim(clock.instant(), Dispatcher.LEASE, 1000).orElseThrow();
        List<Object> seen = new ArrayList<>();
        try (var round = postman(server.port()).set()) {
            round.deliver(claimed, () -> {
                boolean armed = outbox.arm(claimed, clock.instant().plus(Dispatcher.LEASE));
                seen.add(desk.letter(id).state());
                seen.add(server.taken.size());
                return armed;
            });
        }

        assertThat(seen).containsExactly(LetterState.ARMED, 0);
        assertThat(server.taken).hasSize(1);
    }

    @Test
    void a_crash_between_arming_and_the_answer_leaves_a_known_doubt_and_the_same_bytes_go_again() throws Exception {
        UUID id = queue(hello("a"));
        server.toEnd = StubbornServer.HANG_UP;
        server.takesBeforeHangingUp = true;

        dispatcher().dispatch();

        assertThat(desk.letter(id).state()).isEqualTo(LetterState.ARMED);
        server.toEnd = "250 Ok";
        clock.advance(Dispatcher.LEASE.minusSeconds(1));
        dispatcher().dispatch();
        assertThat(server.taken).hasSize(1);

        clock.advance(Duration.ofSeconds(1));
        dispatcher().dispatch();

        assertThat(desk.letter(id).state()).isEqualTo(LetterState.SENT);
        assertThat(desk.letter(id).doubts()).isEqualTo(1);
        assertThat(server.taken).hasSize(2);
        assertThat(server.taken.get(0)).isEqualTo(server.taken.get(1));
    }

    @Test
    void a_letter_that_must_not_come_twice_is_held_for_a_person() throws Exception {
        UUID id = queue(order("careful", "a"));
        server.toEnd = StubbornServer.HANG_UP;
        dispatcher().dispatch();
        server.toEnd = "250 Ok";
        clock.advance(Dispatcher.LEASE);

        dispatcher().dispatch();

        assertThat(desk.letter(id).state()).isEqualTo(LetterState.HELD);
        assertThat(events).containsExactly(new LetterHeld(id, "careful", "about"));
        clock.advance(Duration.ofDays(9));
        dispatcher().dispatch();
        assertThat(server.taken).isEmpty();

        transaction.executeWithoutResult(status -> desk.sendAgain(id));
        dispatcher().dispatch();

        assertThat(server.taken).hasSize(1);
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> desk.takeAsSent(id)))
                .isInstanceOf(NotHeld.class);
    }

    @Test
    void a_letter_in_doubt_that_the_mail_server_has_is_sent() throws Exception {
        UUID before = queue(order("careful", "before"));
        dispatcher().dispatch();
        UUID id = inDoubt();
        List<String> asked = new ArrayList<>();
        receipts = (messageId, known) -> {
            asked.add(messageId);
            asked.addAll(known);
            return Receipts.Answer.TAKEN;
        };

        clock.advance(Dispatcher.LEASE);
        dispatcher().dispatch();

        assertThat(desk.letter(id).state()).isEqualTo(LetterState.SENT);
        assertThat(desk.letter(id).doubts()).isZero();
        assertThat(asked).containsExactly(messageIdOf(id), messageIdOf(before));
        assertThat(server.taken).hasSize(1);
    }

    @Test
    void a_letter_in_doubt_that_the_mail_server_never_had_goes_even_if_it_must_not_go_twice() throws Exception {
        UUID id = inDoubt();
        receipts = (messageId, known) -> Receipts.Answer.NOT_TAKEN;

        clock.advance(Dispatcher.LEASE);
        dispatcher().dispatch();

        assertThat(desk.letter(id).state()).isEqualTo(LetterState.SENT);
        assertThat(desk.letter(id).doubts()).isZero();
        assertThat(server.taken).hasSize(1);
    }

    @Test
    void an_answer_about_a_letter_in_doubt_is_waited_for_an_hour() throws Exception {
        UUID id = inDoubt();
        receipts = (messageId, known) -> Receipts.Answer.NOT_YET_KNOWN;

        clock.advance(Dispatcher.LEASE.plusHours(1));
        dispatcher().dispatch();
        assertThat(desk.letter(id).state()).isEqualTo(LetterState.ARMED);

        clock.advance(Duration.ofSeconds(1));
        dispatcher().dispatch();
        assertThat(desk.letter(id).state()).isEqualTo(LetterState.HELD);
        assertThat(desk.letter(id).doubts()).isEqualTo(1);
    }

    /** A careful letter that was handed over, and no answer came. */
    private UUID inDoubt() {
        UUID id = queue(order("careful", "doubt"));
        server.toEnd = StubbornServer.HANG_UP;
        dispatcher().dispatch();
        server.toEnd = "250 Ok";
        return id;
    }

    private String messageIdOf(UUID id) {
        return database.sql("select message_id from letter where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    @Test
    void a_held_letter_may_be_taken_as_sent() throws Exception {
        UUID id = queue(order("careful", "a"));
        server.toEnd = StubbornServer.HANG_UP;
        dispatcher().dispatch();
        clock.advance(Dispatcher.LEASE);
        dispatcher().dispatch();

        transaction.executeWithoutResult(status -> desk.takeAsSent(id));

        assertThat(desk.letter(id).state()).isEqualTo(LetterState.SENT);
    }

    @Test
    void a_sender_that_wakes_after_its_letter_was_given_away_cannot_finish_it() throws Exception {
        queue(hello("a"));
        var sleeper = outbox.claim(clock.instant(), Dispatcher.LEASE, 1000).orElseThrow();
        clock.advance(Dispatcher.LEASE);
        dispatcher().dispatch();

        try (var round = postman(server.port()).set()) {
            var outcome = round.deliver(
                    sleeper, () -> outbox.arm(sleeper, clock.instant().plus(Dispatcher.LEASE)));

            assertThat(outcome).isInstanceOf(Postman.Outcome.NotNow.class);
        }
        assertThat(server.taken).hasSize(1);
        assertThat(count("SENT")).isEqualTo(1);
    }

    @Test
    void two_nodes_send_each_letter_once() throws Exception {
        for (int letter = 0; letter < 60; letter++) {
            queue(hello("letter " + letter));
        }
        var other = new StubbornServer();
        var pool = Executors.newFixedThreadPool(2);
        try {
            var nodes = List.of(dispatcher(), dispatcher(other.port()));
            pool.invokeAll(nodes.stream()
                            .map(node -> Executors.callable(node::dispatch))
                            .toList())
                    .forEach(OutboxTest::result);

            List<String> taken = new ArrayList<>(server.taken);
            taken.addAll(other.taken);
            assertThat(taken).hasSize(60).doesNotHaveDuplicates();
            assertThat(server.taken).isNotEmpty();
            assertThat(other.taken).isNotEmpty();
            assertThat(count("SENT")).isEqualTo(60);
        } finally {
            pool.shutdownNow();
            other.close();
        }
    }

    @Test
    void a_busy_server_is_asked_again_later_and_later() throws Exception {
        UUID id = queue(hello("a"));
        server.toRecipient = "450 4.2.1 <ada@example.org> is busy";

        dispatcher().dispatch();
        dispatcher().dispatch();

        assertThat(desk.letter(id).state()).isEqualTo(LetterState.QUEUED);
        assertThat(desk.letter(id).attempts()).isEqualTo(1);
        assertThat(desk.letter(id).reply()).isEqualTo("450 4.2.1");
        clock.advance(Duration.ofMinutes(1));
        dispatcher().dispatch();
        assertThat(desk.letter(id).attempts()).isEqualTo(2);
        clock.advance(Duration.ofMinutes(1));
        dispatcher().dispatch();
        assertThat(desk.letter(id).attempts()).isEqualTo(2);

        server.toRecipient = "250 Ok";
        clock.advance(Duration.ofMinutes(4));
        dispatcher().dispatch();

        assertThat(desk.letter(id).state()).isEqualTo(LetterState.SENT);
    }

    @Test
    void a_recipient_who_is_busy_for_days_counts_as_refused() throws Exception {
        UUID id = queue(hello("a"));
        server.toRecipient = "452 4.2.2 full";

        for (int day = 0; day < 10; day++) {
            dispatcher().dispatch();
            clock.advance(Duration.ofDays(1));
        }

        assertThat(desk.letter(id).state()).isEqualTo(LetterState.REFUSED);
        assertThat(events).containsExactly(new LetterRefused(id, "hello", "about", "452 4.2.2"));
    }

    @Test
    void a_recipient_who_does_not_exist_is_reported_once() throws Exception {
        UUID refused = queue(hello("a"));
        clock.advance(Duration.ofSeconds(1));
        UUID next = queue(hello("b"));
        server.toRecipient = "550 5.1.1 <ada@example.org>: unknown";
        dispatcher().dispatch();
        server.toRecipient = "250 Ok";
        clock.advance(Duration.ofDays(30));
        dispatcher().dispatch();

        assertThat(desk.letter(refused).state()).isEqualTo(LetterState.REFUSED);
        assertThat(desk.letter(next).state()).isEqualTo(LetterState.REFUSED);
        assertThat(desk.letter(refused).reply()).isEqualTo("550 5.1.1");
        assertThat(events)
                .containsExactly(
                        new LetterRefused(refused, "hello", "about", "550 5.1.1"),
                        new LetterRefused(next, "hello", "about", "550 5.1.1"));
        assertThat(server.taken).isEmpty();
    }

    @Test
    void a_refusal_is_recorded_only_together_with_what_follows_from_it() throws Exception {
        UUID id = queue(hello("a"));
        server.toRecipient = "550 5.1.1 unknown";
        var failing = new Dispatcher(outbox, postman(server.port()), doubts(), clock, settings, transaction, event -> {
            throw new Killed();
        });

        assertThatThrownBy(failing::dispatch).isInstanceOf(Killed.class);

        assertThat(desk.letter(id).state()).isEqualTo(LetterState.QUEUED);
        clock.advance(Dispatcher.LEASE);
        dispatcher().dispatch();
        assertThat(desk.letter(id).state()).isEqualTo(LetterState.REFUSED);
        assertThat(events).hasSize(1);
    }

    @Test
    void a_message_refused_at_its_end_is_refused_not_in_doubt() throws Exception {
        UUID id = queue(hello("a"));
        server.toEnd = "554 5.6.0 too odd";

        dispatcher().dispatch();

        assertThat(desk.letter(id).state()).isEqualTo(LetterState.REFUSED);
        assertThat(desk.letter(id).reply()).isEqualTo("554 5.6.0");
    }

    @Test
    void a_message_put_off_at_its_end_goes_again() throws Exception {
        UUID id = queue(hello("a"));
        server.toEnd = "451 4.3.0 disk full";
        dispatcher().dispatch();
        assertThat(desk.letter(id).state()).isEqualTo(LetterState.QUEUED);

        server.toEnd = "250 Ok";
        clock.advance(Duration.ofMinutes(1));
        dispatcher().dispatch();

        assertThat(desk.letter(id).state()).isEqualTo(LetterState.SENT);
        assertThat(desk.letter(id).doubts()).isZero();
    }

    @Test
    void a_fault_of_the_installation_never_refuses_a_letter() throws Exception {
        UUID id = queue(hello("a"));
        server.toMail = "550 5.7.1 not from you";
        for (int day = 0; day < 20; day++) {
            dispatcher().dispatch();
            clock.advance(Duration.ofDays(1));
        }
        server.toMail = "250 Ok";
        server.toRecipient = "554 5.7.1 relaying denied";
        for (int day = 0; day < 20; day++) {
            dispatcher().dispatch();
            clock.advance(Duration.ofDays(1));
        }
        assertThat(desk.letter(id).state()).isEqualTo(LetterState.QUEUED);

        server.toRecipient = "250 Ok";
        dispatcher().dispatch();

        assertThat(desk.letter(id).state()).isEqualTo(LetterState.SENT);
        assertThat(events).isEmpty();
    }

    @Test
    void a_server_that_is_away_costs_no_letter_an_attempt() throws Exception {
        UUID id = queue(hello("a"));
        int port = server.port();
        server.close();

        dispatcher(port).dispatch();

        assertThat(desk.letter(id).state()).isEqualTo(LetterState.QUEUED);
        assertThat(desk.letter(id).attempts()).isZero();
        server = new StubbornServer();
        dispatcher().dispatch();
        assertThat(desk.letter(id).state()).isEqualTo(LetterState.SENT);
    }

    @Test
    void no_more_letters_a_minute_than_the_limit_over_all_nodes() throws Exception {
        clock.set(clock.instant().truncatedTo(ChronoUnit.MINUTES));
        settings = new MailSettings("cairn@cairn.example.org", 3, Duration.ofDays(90), false, null, null);
        for (int letter = 0; letter < 8; letter++) {
            queue(hello("letter " + letter));
        }

        dispatcher().dispatch();
        dispatcher().dispatch();
        assertThat(server.taken).hasSize(3);
        assertThat(server.conversations).isEqualTo(1);

        clock.advance(Duration.ofMinutes(1));
        dispatcher().dispatch();
        assertThat(server.taken).hasSize(6);
    }

    @Test
    void a_letter_that_somebody_waits_for_goes_before_letters_to_many() throws Exception {
        clock.set(clock.instant().truncatedTo(ChronoUnit.MINUTES));
        settings = new MailSettings("cairn@cairn.example.org", 3, Duration.ofDays(90), false, null, null);
        for (int letter = 0; letter < 8; letter++) {
            queue(hello("one of many " + letter));
        }
        clock.advance(Duration.ofSeconds(1));
        UUID awaited = queue(hello("awaited").atOnce());

        dispatcher().dispatch();

        assertThat(desk.letter(awaited).state()).isEqualTo(LetterState.SENT);
        assertThat(count("SENT")).isEqualTo(3);
    }

    @Test
    void a_name_that_a_letter_speaks_of_is_neither_a_link_nor_turns_the_text_around() throws Exception {
        Recipient mallory =
                new Recipient("[Free](http://evil.example)\u202E Ann\u0007", new EmailAddress("mal@example.org"));
        letters.put("meet", "Subject: Meet ${partners[0].name}\n\nThis is ${partners[0].firstName}.");

        var order = LetterOrder.of(
                "meet",
                MAPS,
                mallory,
                Map.of("partners", List.of(Map.of("name", mallory.name(), "firstName", mallory.firstName()))),
                "m",
                "x");
        MimeMessage message = parsed(outbox.message(queue(order)));

        assertThat(message.getSubject()).isEqualTo("Meet [Free](http evil example) Ann");
        assertThat(((InternetAddress) message.getRecipients(Message.RecipientType.TO)[0]).getPersonal())
                .isEqualTo("[Free](http evil example) Ann");
    }

    @Test
    void words_are_forgotten_when_nobody_needs_them() throws Exception {
        UUID sent = queue(hello("a"));
        dispatcher().dispatch();
        clock.advance(Duration.ofDays(90));
        UUID waiting = queue(hello("b"));

        assertThat(outbox.forget(clock.instant().minus(settings.keep()))).isZero();
        clock.advance(Duration.ofSeconds(1));
        assertThat(outbox.forget(clock.instant().minus(settings.keep()))).isEqualTo(1);

        assertThat(desk.message(sent)).isEmpty();
        assertThat(desk.letter(sent).subject()).isNull();
        assertThat(desk.message(waiting)).isPresent();
        assertThat(queue(hello("a"))).isEqualTo(sent);
    }

    @Test
    void letters_are_found_by_the_recipients_name_or_address() {
        UUID ada = queue(hello("a"));
        clock.advance(Duration.ofMinutes(1));
        UUID bo = queue(LetterOrder.of(
                "careful", MAPS, new Recipient("Bo", new EmailAddress("bo@example.org")), Map.of(), "b", "x"));

        assertThat(ids("")).containsExactly(bo, ada);
        assertThat(ids(" LØVE")).containsExactly(ada);
        assertThat(ids("bo@ex")).containsExactly(bo);
        assertThat(ids("%")).isEmpty();
    }

    private List<UUID> ids(String words) {
        return desk.newest(words, 50).stream().map(OutboxLetter::id).toList();
    }

    private static LetterOrder hello(String key) {
        return order("hello", key);
    }

    private static LetterOrder order(String letter, String key) {
        return LetterOrder.of(letter, MAPS, ADA, Map.of("link", "https://cairn.example.org/f/x"), key, "about");
    }

    private UUID queue(LetterOrder order) {
        return transaction.execute(status -> desk.queue(order));
    }

    private Dispatcher dispatcher() {
        return dispatcher(server.port());
    }

    private Dispatcher dispatcher(int port) {
        return new Dispatcher(outbox, postman(port), doubts(), clock, settings, transaction, events::add);
    }

    private Doubts doubts() {
        return new Doubts(database, outbox, receipts, transaction, events::add);
    }

    private static SmtpPostman postman(int port) {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        return new SmtpPostman(sender);
    }

    private int count(String state) {
        return database.sql("select count(*) from letter where state = ?")
                .param(state)
                .query(Integer.class)
                .single();
    }

    private static MimeMessage parsed(byte[] message) throws Exception {
        return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(message));
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** Stands for the process being killed. */
    private static final class Killed extends Error {}

    private static ObjectProvider<FootLinks> noFootLinks() {
        return new StaticListableBeanFactory().getBeanProvider(FootLinks.class);
    }
}
