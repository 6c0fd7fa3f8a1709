package org.cairn.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.cairn.mail.Receipts.Answer;
import org.cairn.mail.postfix.PostfixLog;
import org.cairn.mail.postfix.PostfixQueue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lines as Postfix 3.7 writes them. */
class PostfixReceiptsTest {

    private static final String EARLIER = "<earlier@cairn.example.org>";
    private static final String OURS = "<ours@cairn.example.org>";

    @TempDir
    Path folder;

    private Path log;
    private boolean writes = true;
    private boolean away;

    @BeforeEach
    void somethingWasSentBefore() throws IOException {
        log = Files.createFile(folder.resolve("mail.log"));
        taken("5E3ED22259D", EARLIER);
    }

    @Test
    void a_message_that_came_into_the_queue_was_taken() {
        taken("60338222566", OURS);

        assertThat(answer()).isEqualTo(Answer.TAKEN);
    }

    @Test
    void a_message_that_was_broken_off_was_not_taken() {
        begun("60338222566", OURS);
        write("smtpd[23571]: lost connection after DATA (144059 bytes) from unknown[127.0.0.1]");

        assertThat(answer()).isEqualTo(Answer.NOT_TAKEN);
    }

    @Test
    void a_message_of_which_the_log_knows_nothing_was_not_taken() {
        assertThat(answer()).isEqualTo(Answer.NOT_TAKEN);
    }

    @Test
    void a_message_that_waits_before_the_queue_manager_was_taken() {
        begun("60338222566", OURS);

        assertThat(answer("60338222566", "5E3ED22259D")).isEqualTo(Answer.TAKEN);
        assertThat(answer("5E3ED22259D")).isEqualTo(Answer.NOT_TAKEN);
    }

    @Test
    void the_same_queue_id_may_belong_to_another_message_later() {
        begun("60338222566", OURS);
        taken("60338222566", "<other@example.org>");

        assertThat(answer()).isEqualTo(Answer.NOT_TAKEN);
    }

    @Test
    void the_part_of_the_log_that_was_put_aside_counts() throws IOException {
        taken("60338222566", OURS);
        Files.move(log, folder.resolve("mail.log.1"));
        Files.createFile(log);

        assertThat(answer()).isEqualTo(Answer.TAKEN);
    }

    @Test
    void a_log_that_does_not_reach_back_does_not_know() throws IOException {
        Files.writeString(log, "");

        assertThat(answer()).isEqualTo(Answer.NOBODY_KNOWS);
    }

    @Test
    void of_the_first_letter_of_all_nobody_knows() {
        assertThat(receipts().ask(OURS, List.of())).isEqualTo(Answer.NOBODY_KNOWS);
    }

    @Test
    void a_log_that_is_not_written_any_more_does_not_know_yet() {
        writes = false;

        assertThat(answer()).isEqualTo(Answer.NOT_YET_KNOWN);
    }

    @Test
    void while_the_server_is_away_only_what_was_taken_is_known() {
        away = true;
        assertThat(answer()).isEqualTo(Answer.NOT_YET_KNOWN);

        taken("60338222566", OURS);
        assertThat(answer()).isEqualTo(Answer.TAKEN);
    }

    @Test
    void a_log_that_is_not_there_and_a_queue_that_cannot_be_asked_know_nothing_yet() throws IOException {
        begun("60338222566", OURS);
        assertThat(receipts(List.of("false")).ask(OURS, List.of(EARLIER))).isEqualTo(Answer.NOT_YET_KNOWN);
        assertThat(receipts(List.of("no such command")).ask(OURS, List.of(EARLIER)))
                .isEqualTo(Answer.NOT_YET_KNOWN);

        Files.delete(log);
        assertThat(answer()).isEqualTo(Answer.NOT_YET_KNOWN);
    }

    private Answer answer(String... held) {
        return receipts(queue(held)).ask(OURS, List.of(EARLIER));
    }

    private Receipts receipts() {
        return receipts(queue());
    }

    private List<String> queue(String... held) {
        StringBuilder lines = new StringBuilder();
        for (String id : held) {
            lines.append("{\"queue_name\": \"incoming\", \"queue_id\": \"")
                    .append(id)
                    .append("\"}\n");
        }
        try {
            return List.of(
                    "cat", Files.writeString(folder.resolve("queue"), lines).toString());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private Receipts receipts(List<String> queue) {
        return new PostfixReceipts(new PostfixLog(log), new PostfixQueue(queue), this::knock);
    }

    private Postman.Round knock() throws Postman.ServerAway {
        if (away) {
            throw new Postman.ServerAway(new IOException("connection refused"));
        }
        if (writes) {
            write("smtpd[23571]: connect from unknown[127.0.0.1]");
        }
        return new NothingToDeliver();
    }

    private void taken(String queueId, String messageId) {
        begun(queueId, messageId);
        write("qmgr[23526]: " + queueId + ": from=<a@example.org>, size=272, nrcpt=1 (queue active)");
    }

    private void begun(String queueId, String messageId) {
        write("cleanup[23574]: " + queueId + ": message-id=" + messageId);
    }

    private void write(String line) {
        try {
            Files.writeString(log, "Nov 27 07:27:59 mail postfix/" + line + "\n", StandardOpenOption.APPEND);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private record NothingToDeliver() implements Postman.Round {

        @Override
        public Postman.Outcome deliver(Outbox.Claimed letter, BooleanSupplier arm) {
            throw new AssertionError("nothing is to be delivered");
        }

        @Override
        public void close() {}
    }
}
