package org.cairn.participant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.cairn.kernel.EmailAddress;
import org.cairn.testing.CairnTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

@CairnTest
class ParticipantDeskTest {

    @Autowired
    ParticipantDesk desk;

    @Autowired
    JdbcClient database;

    @Test
    void one_address_is_one_person_however_it_is_written() {
        String address = fresh();

        Contact first = desk.welcome(new EmailAddress(address), "Omar  Warsame ");
        Contact second = desk.welcome(new EmailAddress("  " + address.toUpperCase(java.util.Locale.ROOT)), "Omar W.");

        assertThat(second).isEqualTo(first);
        assertThat(first.name()).isEqualTo("Omar Warsame");
    }

    @Test
    void two_people_of_one_name_stay_two() {
        Contact one = desk.welcome(new EmailAddress(fresh()), "Chloe Lee");
        Contact other = desk.welcome(new EmailAddress(fresh()), "Chloe Lee");

        assertThat(other.id()).isNotEqualTo(one.id());
    }

    @Test
    void strangers_who_arrive_at_the_same_moment_are_one_person() throws Exception {
        EmailAddress address = new EmailAddress(fresh());
        Callable<ParticipantId> arrive = () -> desk.welcome(address, "Ana").id();

        var pool = Executors.newFixedThreadPool(8);
        try {
            var ids =
                    pool.invokeAll(IntStream.range(0, 16).mapToObj(i -> arrive).toList());

            assertThat(ids)
                    .extracting(java.util.concurrent.Future::get)
                    .containsOnly(desk.find(address).orElseThrow().id());
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void an_address_cannot_be_taken_from_somebody() {
        Contact ana = desk.welcome(new EmailAddress(fresh()), "Ana");
        Contact ben = desk.welcome(new EmailAddress(fresh()), "Ben");

        assertThatThrownBy(() -> desk.changeEmail(ana.id(), ben.email()))
                .isInstanceOf(AddressTaken.class)
                .hasMessageNotContaining("@"); // a step may throw it, and then it stands in logs

        EmailAddress moved = new EmailAddress(fresh());
        desk.changeEmail(ana.id(), moved);
        assertThat(desk.contact(ana.id()).email()).isEqualTo(moved);
    }

    @Test
    void what_the_database_refuses_names_no_address() {
        Contact ana = desk.welcome(new EmailAddress(fresh()), "Ana");

        assertThatThrownBy(() -> database.sql("insert into participant (id, version, name, email, known_since)"
                                + " values (gen_random_uuid(), 0, 'Ana', ?, now())")
                        .param(ana.email().value())
                        .update())
                .isInstanceOf(DuplicateKeyException.class)
                .hasStackTraceContaining("participant_email")
                .satisfies(refused -> {
                    StringWriter trace = new StringWriter();
                    refused.printStackTrace(new PrintWriter(trace));
                    assertThat(trace.toString()).doesNotContain(ana.email().value());
                });
    }

    @Test
    void a_number_can_be_given_and_taken_back() {
        Contact ana = desk.welcome(new EmailAddress(fresh()), "Ana");

        desk.changePhone(ana.id(), " 612 555 0100 ");
        assertThat(desk.contact(ana.id()).phone()).isEqualTo("612 555 0100");

        desk.changePhone(ana.id(), " ");
        assertThat(desk.contact(ana.id()).phone()).isNull();
    }

    @Test
    void nobody_is_called_nothing() {
        assertThatThrownBy(() -> desk.welcome(new EmailAddress(fresh()), "  ")).isInstanceOf(Nameless.class);
        assertThatThrownBy(() -> desk.contact(new ParticipantId(UUID.randomUUID())))
                .isInstanceOf(UnknownParticipant.class);
    }

    @Test
    void nothing_in_a_name_is_hidden_or_turns_what_follows_around() {
        Contact ana = desk.welcome(new EmailAddress(fresh()), "\u2067Ana\u202E\u200B Lee\u0000");

        assertThat(ana.name()).isEqualTo("Ana Lee");
        assertThatThrownBy(() -> desk.rename(ana.id(), "\u202E\u2069")).isInstanceOf(Nameless.class);
    }

    private static String fresh() {
        return UUID.randomUUID() + "@example.org";
    }
}
