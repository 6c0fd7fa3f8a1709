package org.cairn.mail.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.ParseWarning;
import biweekly.parameter.ParticipationLevel;
import biweekly.parameter.ParticipationStatus;
import biweekly.property.Attendee;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.util.Configurator;
import net.fortuna.ical4j.validate.ITIPValidator;
import org.cairn.kernel.EmailAddress;
import org.cairn.mail.Attachment;
import org.cairn.mail.Recipient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every file is read by the library that wrote it and by one that did not, and both find nothing wrong with it. */
class InvitationTest {

    private static final UUID ID = UUID.fromString("6b2f7a52-0d54-4c0f-9c43-8a3c7d2f1e10");
    private static final URI LINK = URI.create("https://meet.example.org/j/123?pwd=a,b;c");
    private static final Instant BEGINS = Instant.parse("2027-01-12T17:00:00Z");
    private static final Instant WRITTEN = Instant.parse("2027-01-05T09:00:00Z");
    private static final Recipient ADA = new Recipient("Ada Løvelace", new EmailAddress("ada@example.org"));
    private static final Recipient MEI = new Recipient("Mei Chen", new EmailAddress("mei@example.org"));

    @Test
    void an_invitation_says_what_when_where_and_from_whom() throws Exception {
        Attachment file = Invitation.of(appointment(0, BEGINS), ADA);

        VEvent event = read(file).getEvents().get(0);
        assertThat(file.name()).isEqualTo("invite.ics");
        assertThat(file.type()).isEqualTo("text/calendar; method=REQUEST; charset=UTF-8");
        assertThat(read(file).getMethod().isRequest()).isTrue();
        assertThat(read(file).getProductId().getValue()).contains("Cairn");
        assertThat(event.getUid().getValue()).isEqualTo(ID + "@example.org");
        assertThat(event.getSequence().getValue()).isZero();
        assertThat(event.getDateTimeStamp().getValue()).isEqualTo(WRITTEN);
        assertThat(event.getDateStart().getValue().toInstant()).isEqualTo(BEGINS);
        assertThat(event.getDateEnd().getValue().toInstant()).isEqualTo(BEGINS.plus(Duration.ofHours(1)));
        assertThat(words(file)).contains("DTSTART:20270112T170000Z\r\n").contains("DTEND:20270112T180000Z\r\n");
        assertThat(event.getSummary().getValue()).isEqualTo("First meeting");
        assertThat(event.getDescription().getValue()).isEqualTo("Bring questions.\n\n" + LINK);
        assertThat(event.getLocation().getValue()).isEqualTo("Room 3, Coffman Union");
        assertThat(event.getUrl().getValue()).isEqualTo(LINK.toString());
        assertThat(event.getOrganizer().getEmail()).isEqualTo("maps@example.org");
        assertThat(event.getOrganizer().getCommonName()).isEqualTo("MAPS");
        assertThat(event.getStatus().isConfirmed()).isTrue();
        assertThat(event.getTransparency().isOpaque()).isTrue();
        assertThat(event.getAlarms()).isEmpty();
    }

    @Test
    void two_are_invited_to_one_appointment_and_each_sees_only_the_own_name() throws Exception {
        Attachment ada = Invitation.of(appointment(0, BEGINS), ADA);
        Attachment mei = Invitation.of(appointment(0, BEGINS), MEI);

        assertThat(uid(ada)).isEqualTo(uid(mei));
        assertThat(words(ada)).doesNotContain("mei@").doesNotContain("Mei");
        assertThat(words(mei)).doesNotContain("ada@").doesNotContain("Ada");
        Attendee attendee = attendee(ada);
        assertThat(attendee.getEmail()).isEqualTo("ada@example.org");
        assertThat(attendee.getCommonName()).isEqualTo("Ada Løvelace");
        assertThat(attendee.getParticipationLevel()).isEqualTo(ParticipationLevel.REQUIRED);
        assertThat(attendee.getParticipationStatus()).isEqualTo(ParticipationStatus.NEEDS_ACTION);
        assertThat(attendee.getRsvp()).isFalse();
    }

    @Test
    void a_moved_appointment_is_the_same_with_a_higher_sequence() throws Exception {
        Attachment first = Invitation.of(appointment(0, BEGINS), ADA);
        Attachment moved = Invitation.of(appointment(1, BEGINS.plus(Duration.ofDays(7))), ADA);

        VEvent event = read(moved).getEvents().get(0);
        assertThat(uid(moved)).isEqualTo(uid(first));
        assertThat(event.getSequence().getValue()).isEqualTo(1);
        assertThat(event.getDateStart().getValue().toInstant()).isEqualTo(BEGINS.plus(Duration.ofDays(7)));
        assertThat(read(moved).getMethod().isRequest()).isTrue();
    }

    @Test
    void a_cancelled_appointment_is_struck_out_under_the_same_id() throws Exception {
        Attachment first = Invitation.of(appointment(0, BEGINS), ADA);
        Attachment cancelled = Invitation.cancelled(appointment(2, BEGINS), ADA);

        VEvent event = read(cancelled).getEvents().get(0);
        assertThat(cancelled.name()).isEqualTo("invite.ics");
        assertThat(cancelled.type()).isEqualTo("text/calendar; method=CANCEL; charset=UTF-8");
        assertThat(read(cancelled).getMethod().isCancel()).isTrue();
        assertThat(event.getStatus().isCancelled()).isTrue();
        assertThat(event.getSequence().getValue()).isEqualTo(2);
        assertThat(attendee(cancelled).getEmail()).isEqualTo("ada@example.org");
        assertThat(uid(cancelled)).isEqualTo(uid(first));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Okafor, Ben; Prof: PhD",
                "Ben \"Bobby\" Okafor",
                "\"Ben\"",
                "Zoë Ångström-Müller",
                "Ben 🎉👩‍🔬 Okafor",
                "Ben \\n Okafor^n^'",
                "Ben\r\nATTENDEE:mailto:all@example.org",
                "",
            })
    void a_name_is_a_name_whatever_is_in_it(String name) throws Exception {
        var organized =
                new Appointment(ID, 0, "Tea", "", "", null, BEGINS, BEGINS.plusSeconds(60), MEI.email(), name, WRITTEN);
        var guest = new Recipient(name, ADA.email());

        Attachment file = Invitation.of(organized, guest);

        String shown = guest.name().isEmpty() ? null : guest.name().replace('"', '\'');
        assertThat(attendee(file).getCommonName()).isEqualTo(shown);
        assertThat(attendee(file).getEmail()).isEqualTo("ada@example.org");
        assertThat(read(file).getEvents().get(0).getOrganizer().getCommonName()).isEqualTo(shown);
        assertThat(words(file).lines()).doesNotContain("ATTENDEE:mailto:all@example.org");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Tea, cake; and \"more\": part 1/2",
                "C:\\new\\nothing",
                "Grüße aus Århus – 日本語の長い長い長い長い長い長い長い長い長い長い長い長い長い題名",
                "🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉 👩‍👩‍👧‍👦",
            })
    void words_arrive_as_they_were_written(String words) throws Exception {
        var appointment = new Appointment(
                ID,
                0,
                words,
                words + "\n\n" + words,
                words,
                null,
                BEGINS,
                BEGINS.plusSeconds(60),
                MEI.email(),
                "MAPS",
                WRITTEN);

        Attachment file = Invitation.of(appointment, ADA);

        VEvent event = read(file).getEvents().get(0);
        assertThat(event.getSummary().getValue()).isEqualTo(words);
        assertThat(event.getLocation().getValue()).isEqualTo(words);
        assertThat(event.getDescription().getValue()).isEqualTo(words + "\n\n" + words);
    }

    @Test
    void breaks_and_control_characters_do_not_start_a_line_of_the_file() throws Exception {
        var appointment = new Appointment(
                ID,
                0,
                "Tea\r\nATTENDEE:mailto:all@example.org",
                "One\r\nTwo\rThree\u0007Four\u2028Five",
                "Here\nor there",
                null,
                BEGINS,
                BEGINS.plusSeconds(60),
                MEI.email(),
                "MAPS",
                WRITTEN);

        VEvent event = read(Invitation.of(appointment, ADA)).getEvents().get(0);

        assertThat(event.getSummary().getValue()).isEqualTo("Tea ATTENDEE:mailto:all@example.org");
        assertThat(event.getLocation().getValue()).isEqualTo("Here or there");
        assertThat(event.getDescription().getValue()).isEqualTo("One\nTwo\nThree Four\nFive");
        assertThat(event.getAttendees()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "o'brien+maps@example.org, mailto:o'brien+maps@example.org",
        "a?b&c=d%e/f@example.org, mailto:a%3Fb%26c%3Dd%25e%2Ff@example.org",
        "jörg@münchen.example, mailto:j%C3%B6rg@xn--mnchen-3ya.example",
    })
    void an_address_is_an_address_whatever_is_in_it(String address, String written) throws Exception {
        var guest = new Recipient("Guest", new EmailAddress(address));
        var appointment = new Appointment(
                ID, 0, "Tea", "", "", null, BEGINS, BEGINS.plusSeconds(60), guest.email(), "MAPS", WRITTEN);

        Attachment file = Invitation.of(appointment, guest);

        Component event = parsed(file).getComponents().get(0);
        assertThat(event.getRequiredProperty(Property.ATTENDEE).getValue()).isEqualTo(written);
        assertThat(event.getRequiredProperty(Property.ORGANIZER).getValue()).isEqualTo(written);
        assertThat(uid(file)).isEqualTo(ID + written.substring(written.indexOf('@')));
    }

    @Test
    void a_link_is_the_place_where_there_is_no_other_and_is_told_once() throws Exception {
        var online = new Appointment(
                ID,
                0,
                "Tea",
                "We meet at " + LINK + " again.",
                "",
                LINK,
                BEGINS,
                BEGINS.plusSeconds(60),
                MEI.email(),
                "MAPS",
                WRITTEN);

        VEvent event = read(Invitation.of(online, ADA)).getEvents().get(0);

        assertThat(event.getLocation().getValue()).isEqualTo(LINK.toString());
        assertThat(event.getDescription().getValue()).isEqualTo(online.description());
    }

    @Test
    void an_appointment_has_a_title_and_ends_after_it_begins() {
        assertThatThrownBy(() -> new Appointment(
                        ID, 0, " ", "", "", null, BEGINS, BEGINS.plusSeconds(60), MEI.email(), "", WRITTEN))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Appointment(ID, 0, "Tea", "", "", null, BEGINS, BEGINS, MEI.email(), "", WRITTEN))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nothing_is_downloaded() {
        assertThat(Configurator.getProperty("net.fortuna.ical4j.timezone.update.enabled"))
                .contains("false");
    }

    private static Appointment appointment(int sequence, Instant begins) {
        return new Appointment(
                ID,
                sequence,
                "First meeting",
                "Bring questions.",
                "Room 3, Coffman Union",
                LINK,
                begins,
                begins.plus(Duration.ofHours(1)),
                new EmailAddress("maps@example.org"),
                "MAPS",
                WRITTEN);
    }

    /** As biweekly reads it, after everything was checked that must be true of every file. */
    private static ICalendar read(Attachment file) throws Exception {
        Calendar ours = parsed(file);
        assertThat(ours.validate().getEntries()).isEmpty();
        assertThat(new ITIPValidator().validate(ours).getEntries()).isEmpty();
        assertThat(file.content()).endsWith("END:VCALENDAR\r\n".getBytes(StandardCharsets.UTF_8));
        assertThat(words(file).replace("\r\n", "")).doesNotContain("\r").doesNotContain("\n");
        assertThat(words(file).split("\r\n")).allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
        var warnings = new ArrayList<List<ParseWarning>>();
        ICalendar theirs = Biweekly.parse(words(file)).warnings(warnings).first();
        assertThat(warnings.get(0)).isEmpty();
        assertThat(theirs.validate(ICalVersion.V2_0).getWarnings()).isEmpty();
        assertThat(theirs.getEvents()).hasSize(1);
        assertThat(theirs.getEvents().get(0).getAttendees()).hasSize(1);
        return theirs;
    }

    private static Calendar parsed(Attachment file) throws Exception {
        return new CalendarBuilder().build(new ByteArrayInputStream(file.content()));
    }

    private static Attendee attendee(Attachment file) throws Exception {
        return read(file).getEvents().get(0).getAttendees().get(0);
    }

    private static String uid(Attachment file) throws Exception {
        return read(file).getEvents().get(0).getUid().getValue();
    }

    private static String words(Attachment file) {
        return new String(file.content(), StandardCharsets.UTF_8);
    }
}
