package org.cairn.rehearsal.observer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.cairn.rehearsal.post.Mailboxes;
import org.cairn.testing.CairnTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Each rule is broken once, in tables of its own that nothing else writes to. */
@CairnTest
class ObserverTest {

    private static final List<String> TABLES = List.of(
            "letter",
            "participant",
            "sign_up",
            "mentorship",
            "matching_never",
            "personal_form",
            "personal_answer",
            "form_copy",
            "personal_link",
            "peer_group",
            "peer_group_member",
            "act_ru_job",
            "act_ru_task",
            "act_ru_identitylink",
            "act_ru_execution",
            "act_ru_event_subscr",
            "act_re_procdef",
            "act_ru_variable",
            "act_hi_taskinst",
            "act_hi_varinst",
            "act_hi_detail",
            "act_hi_comment");

    @Autowired
    DataSource everybodys;

    private SingleConnectionDataSource own;
    private JdbcClient database;
    private String schema;
    private final Mailboxes mail = new Mailboxes(Clock.fixed(Instant.parse("2026-08-03T14:00:00Z"), ZoneOffset.UTC));

    @BeforeEach
    void tablesOfItsOwn() throws SQLException {
        schema = "observed" + UUID.randomUUID().toString().replace("-", "");
        own = new SingleConnectionDataSource(everybodys.getConnection(), true);
        database = JdbcClient.create(own);
        run("create schema " + schema);
        TABLES.forEach(table -> {
            run("create table %s.%s (like public.%s including defaults)".formatted(schema, table, table));
            database.sql(
                            """
                            select column_name from information_schema.columns
                             where table_schema = ? and table_name = ? and is_nullable = 'NO'""")
                    .params(schema, table)
                    .query(String.class)
                    .list()
                    .forEach(
                            column -> run("alter table %s.%s alter %s drop not null".formatted(schema, table, column)));
        });
        run("set search_path to " + schema);
    }

    @AfterEach
    void tablesGo() {
        run("set search_path to public");
        run("drop schema " + schema + " cascade");
        own.destroy();
    }

    @Test
    void a_year_in_which_nothing_happened_breaks_no_rule() {
        assertThat(Observer.look(evidence()))
                .allSatisfy(verdict -> assertThat(verdict.breaches()).isEmpty());
    }

    @Test
    void whoever_could_not_send_a_form_is_heard() {
        assertThat(broken(evidence(List.of("Ana cannot get the form of “Answer now” taken."), "", Map.of())))
                .containsExactly("Ana cannot get the form of “Answer now” taken.");
    }

    @Test
    void a_step_that_failed_and_a_letter_that_was_refused_are_named() {
        run("insert into act_ru_job (id_, exception_msg_) values ('1', 'no such group')");
        run("insert into letter (letter, state) values ('closing', 'REFUSED')");

        assertThat(broken())
                .containsExactly(
                        "A step has failed and is tried again: no such group", "The letter closing was refused");
    }

    @Test
    void a_process_that_waits_for_nothing_is_stuck() {
        run("insert into act_re_procdef (id_, key_) values ('d', 'checkIn')");
        run("insert into act_ru_execution (id_, proc_def_id_, act_id_, is_active_) values ('e', 'd', 'assess', true)");
        run("insert into act_ru_execution (id_, proc_def_id_, act_id_, is_active_) values ('f', 'd', 'ask', true)");
        run("insert into act_ru_task (id_, execution_id_, due_date_, assignee_) values ('t', 'f', now(), 'ruth')");

        assertThat(broken()).containsExactly("checkIn stands at assess");
    }

    @Test
    void a_letter_that_comes_twice_or_never_or_from_nowhere_is_named() {
        run("insert into letter (letter, state, message_id) values ('a', 'SENT', '<a>'), ('b', 'SENT', '<b>')");
        arrives("<a>", "How is it going?", "Words.");
        arrives("<a>", "How is it going?", "Words.");
        arrives("<c>", "Something else", "Words.");

        assertThat(broken())
                .containsExactly(
                        "Letter 2, “How is it going?” to ana@example.org, arrived more than once.",
                        "Letter 3, “Something else” to ana@example.org, is none that the program knows to have sent.",
                        "1 letters that were sent never arrived.");
    }

    @Test
    void the_same_words_twice_a_day_are_one_letter_too_many() {
        run("insert into letter (letter, state, message_id) values ('a', 'SENT', '<a>'), ('b', 'SENT', '<b>')");
        arrives("<a>", "How is it going?", "Words: http://localhost/f/1");
        arrives("<b>", "How is it going?", "Words: http://localhost/f/2");

        assertThat(broken())
                .containsExactly(
                        "Letter 2, “How is it going?” to ana@example.org, says what another letter said on the same day.");
    }

    @Test
    void a_question_that_was_in_no_letter_or_in_two_is_named() {
        run("insert into form_copy (hash, form_id) values ('h', 'checkInMentee')");
        UUID twice = UUID.randomUUID();
        run("insert into personal_form (id, copy, task_id, state, made_at) values"
                + " (gen_random_uuid(), 'h', '1', 'OPEN', '2026-08-03T14:00Z')");
        run("insert into personal_form (id, copy, task_id, state, made_at, mailed_at) values ('" + twice
                + "', 'h', '2', 'OPEN', '2026-10-03T14:00Z', '2026-10-03T14:00Z')");
        run("update personal_form set reminders = 0");
        run("insert into personal_link (personal_form_id, renewal) values ('" + twice + "', false), ('" + twice
                + "', false), ('" + twice + "', true)");

        assertThat(broken())
                .contains(
                        "checkInMentee was asked on 2026-08-03 and was in no letter",
                        "checkInMentee was asked in 2 letters, 0 of them reminders");
    }

    @Test
    void a_reminder_of_what_is_answered_is_named() {
        UUID form = UUID.randomUUID();
        run("insert into personal_form (id, state) values ('" + form + "', 'ANSWERED')");
        run("insert into personal_answer (personal_form_id, answered_at) values ('" + form + "', '2026-08-04T14:00Z')");
        run("insert into letter (key, letter, state, recipient_email, queued_at) values ('request/" + form
                + "/reminder/1', 'check-in-reminder', 'SENT', 'ana@example.org', '2026-08-05T14:00Z')");

        assertThat(broken()).contains("check-in-reminder went to ana@example.org after the answer");
    }

    @Test
    void whoever_is_named_to_a_partner_too_early_is_found() {
        UUID mentee = person("Ana Lee", "ana@example.org", 1);
        UUID mentor = person("Dr. Kia Okafor", "kia@example.org", 1);
        pairedOnTheTenth(mentee, mentor);
        arrives("<a>", "News", "We think of Dr. Kia Okafor for you.");

        assertThat(broken())
                .containsExactly("Letter 1, “News”, names to ana@example.org somebody who became a partner later.");
    }

    @Test
    void somebody_of_a_longer_name_is_somebody_else() {
        UUID mentee = person("Ana Lee", "ana@example.org", 1);
        UUID mentor = person("Kia Oka", "kia@example.org", 1);
        pairedOnTheTenth(mentee, mentor);
        arrives("<a>", "News", "Meet Kia Okafor, who reads mail at dr.kia@example.org.");

        assertThat(broken()).isEmpty();
    }

    @Test
    void a_group_that_is_told_before_it_is_published_is_found() {
        UUID peer = person("Ana Lee", "ana@example.org", 1);
        UUID group = UUID.randomUUID();
        run("insert into peer_group (id, formed_at) values ('" + group + "', '2026-09-10T14:00Z')");
        run("insert into peer_group_member (peer_group, sign_up) values ('" + group + "', '" + peer + "')");
        run("insert into letter (letter, state, recipient_email, queued_at, message_id)"
                + " values ('group-welcome', 'SENT', 'ana@example.org', '2026-09-01T14:00Z', '<g>')");
        arrives("<g>", "Your group", "Group 3.");

        assertThat(broken()).containsExactly("A letter tells ana@example.org of a group that was not published yet");
    }

    @Test
    void too_many_mentees_and_a_pair_that_was_never_to_be_are_found() {
        UUID mentor = person("Dr. Kia Okafor", "kia@example.org", 1);
        UUID ana = person("Ana Lee", "ana@example.org", 1);
        UUID ben = person("Ben Vang", "ben@example.org", 1);
        for (UUID mentee : List.of(ana, ben)) {
            run(
                    "insert into mentorship (id, mentee, mentor, under_way, begun_at, begun_on) values (gen_random_uuid(), '"
                            + mentee + "', '" + mentor + "', true, '2026-08-1" + (mentee.equals(ana) ? 0 : 1)
                            + "T14:00Z', '2026-08-1" + (mentee.equals(ana) ? 0 : 1) + "')");
        }
        run(
                "insert into matching_never (mentee, mentor, since) select a.participant, b.participant, '2026-08-01T00:00Z'"
                        + " from sign_up a, sign_up b where a.id = '" + ben + "' and b.id = '" + mentor + "'");

        assertThat(broken())
                .containsExactly(
                        "A mentor with room for 1 had 2 mentees on 2026-08-11",
                        "Two people were paired on 2026-08-11 who were never to be");
    }

    @Test
    void a_task_of_nobody_or_without_a_date_is_found() {
        run("insert into act_ru_task (id_, name_, due_date_) values ('1', 'Vet mentor', now())");
        run("insert into act_ru_task (id_, name_, assignee_) values ('2', 'Approve pairing', 'ruth')");

        assertThat(broken()).containsExactly("Approve pairing has no date", "Vet mentor is nobody's");
    }

    @Test
    void a_task_that_comes_back_as_often_as_it_is_done_is_found() {
        for (int hour = 9; hour < 13; hour++) {
            run("insert into act_hi_taskinst (id_, proc_inst_id_, task_def_key_, name_, assignee_, end_time_) values ('"
                    + hour + "', 'p', 'lookAtGroups', 'Look at groups', 'ruth', '2026-09-02T" + hour + ":00')");
        }
        run("insert into act_hi_taskinst (id_, proc_inst_id_, task_def_key_, name_, assignee_, end_time_) values"
                + " ('next', 'p', 'approve', 'Approve pairing', 'ruth', '2026-09-02T14:00')");

        assertThat(broken()).containsExactly("Look at groups was done 4 times on 2026-09-02 in one process");
    }

    @Test
    void whoever_heard_nothing_at_the_end_is_found() {
        UUID mentee = person("Ana Lee", "ana@example.org", 1);
        UUID mentor = person("Dr. Kia Okafor", "kia@example.org", 1);
        run("update sign_up set role = 'MENTEE' where id = '" + mentee + "'");
        run("update sign_up set role = 'MENTOR' where id = '" + mentor + "'");
        run("insert into mentorship (id, mentee, mentor, under_way, begun_at, begun_on, ended_on) values"
                + " (gen_random_uuid(), '" + mentee + "', '" + mentor
                + "', true, '2026-08-10T14:00Z', '2026-08-10', '2026-11-10')");
        run("insert into letter (letter, state, message_id, recipient_email, queued_at)"
                + " values ('mentorship-ended-mentee', 'SENT', '<a>', 'ana@example.org', '2026-11-10T15:00Z'),"
                + " ('year-closed', 'SENT', '<z>', 'else@example.org', '2026-12-30T15:00Z')");
        arrives("<a>", "Farewell", "Thank you.");
        arrives("<z>", "The year", "Is over.");

        assertThat(broken()).containsExactly("A mentor heard nothing when the mentorship ended on 2026-11-10");
    }

    @Test
    void words_in_the_log_in_the_engine_or_in_a_letter_are_found() {
        run("insert into act_ru_variable (id_, text_) values ('1', 'In my own words (ownabc).')");
        run("insert into letter (letter, state, message_id) values ('a', 'SENT', '<a>')");
        arrives("<a>", "News", "She says: ownprivate and ownconcern.");

        assertThat(broken(evidence(
                        List.of(),
                        "ERROR ownlog",
                        Map.of(
                                "ownabc", "Ana, words",
                                "ownlog", "Ben, words",
                                "ownprivate", "Cleo, private",
                                "ownconcern", "Eve, concern",
                                "ownfine", "Dan, private"))))
                .containsExactlyInAnyOrder(
                        "What was written by Ana, words stands in the engine.",
                        "What was written by Ben, words stands in the log.",
                        "What was written in private by Cleo, private stands in a letter.",
                        "What was written in private by Eve, concern stands in a letter.");
    }

    private UUID person(String name, String address, int capacity) {
        UUID participant = UUID.randomUUID();
        UUID signUp = UUID.randomUUID();
        database.sql("insert into participant (id, name, email) values (?, ?, ?)")
                .params(participant, name, address)
                .update();
        database.sql("insert into sign_up (id, participant, capacity) values (?, ?, ?)")
                .params(signUp, participant, capacity)
                .update();
        return signUp;
    }

    /** Two who are brought together on August 10, and a letter that was sent. */
    private void pairedOnTheTenth(UUID mentee, UUID mentor) {
        run("insert into mentorship (id, mentee, mentor, under_way, begun_at, begun_on) values (gen_random_uuid(), '"
                + mentee + "', '" + mentor + "', false, '2026-08-10T14:00Z', '2026-08-10')");
        run("insert into letter (letter, state, message_id) values ('a', 'SENT', '<a>')");
    }

    private void arrives(String id, String subject, String text) {
        mail.caught(
                """
                Message-ID: %s
                To: Ana Lee <ana@example.org>
                Subject: %s
                Content-Type: text/plain; charset=UTF-8

                %s
                """
                        .formatted(id, subject, text)
                        .getBytes(StandardCharsets.UTF_8));
    }

    private List<String> broken() {
        return broken(evidence());
    }

    private static List<String> broken(Evidence evidence) {
        return Observer.look(evidence).stream()
                .flatMap(verdict -> verdict.breaches().stream())
                .toList();
    }

    private Evidence evidence() {
        return evidence(List.of(), "", Map.of());
    }

    private Evidence evidence(List<String> troubles, String log, Map<String, String> marks) {
        return new Evidence(mail.letters(), marks, troubles, List.of(), log, database);
    }

    private void run(String sql) {
        database.sql(sql).update();
    }
}
