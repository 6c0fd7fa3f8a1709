package org.cairn.mail.calendar;

import java.net.IDN;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.parameter.PartStat;
import net.fortuna.ical4j.model.parameter.Role;
import net.fortuna.ical4j.model.parameter.Rsvp;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.cairn.kernel.EmailAddress;
import org.cairn.mail.Attachment;
import org.cairn.mail.Recipient;

/**
 * An appointment as a file that goes with a letter (RFC 5545, 5546 and 6047). Each recipient gets an own one and sees
 * nobody else in it. It has no alarm: when to be reminded is between the recipient and the recipient's calendar.
 */
public final class Invitation {

    private static final String NAME = "invite.ics";
    private static final String CAIRN = "-//Cairn//Cairn//EN";
    private static final Pattern UNFIT_FOR_MAILTO = Pattern.compile("[^A-Za-z0-9.!$'*+_~-]+"); // RFC 6068, 2

    private Invitation() {}

    /** Brings the appointment into the recipient's calendar, or moves it there if its sequence is higher. */
    public static Attachment of(Appointment appointment, Recipient to) {
        return file(appointment, to, ImmutableMethod.REQUEST, ImmutableStatus.VEVENT_CONFIRMED);
    }

    /** Strikes the appointment out again; its sequence is higher than any before. */
    public static Attachment cancelled(Appointment appointment, Recipient to) {
        return file(appointment, to, ImmutableMethod.CANCEL, ImmutableStatus.VEVENT_CANCELLED);
    }

    private static Attachment file(Appointment appointment, Recipient to, Method method, Status status) {
        var calendar = new Calendar();
        calendar.add(new ProdId(CAIRN));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(method);
        calendar.add(event(appointment, to, status));
        String type = "text/calendar; method=" + method.getValue() + "; charset=UTF-8";
        return new Attachment(NAME, type, FoldedLines.of(calendar.toString()).getBytes(StandardCharsets.UTF_8));
    }

    private static VEvent event(Appointment appointment, Recipient to, Status status) {
        var event = new VEvent(false);
        event.add(new Uid(
                appointment.id() + "@" + IDN.toASCII(appointment.organizer().domain())));
        event.add(new Sequence(appointment.sequence()));
        event.add(new DtStamp(appointment.writtenAt()));
        event.add(new DtStart<>(appointment.begins()));
        event.add(new DtEnd<>(appointment.ends()));
        event.add(new Summary(appointment.title()));
        tellWhere(event, appointment);
        event.add(organizer(appointment));
        event.add(attendee(to));
        event.add(status);
        event.add(ImmutableTransp.OPAQUE);
        return event;
    }

    /** Several calendars do not show the URL: the link is told in words too, and is the place where there is no other. */
    private static void tellWhere(VEvent event, Appointment appointment) {
        URI link = appointment.link();
        String address = link == null ? "" : link.toASCIIString();
        String place = appointment.place().isEmpty() ? address : appointment.place();
        String words = appointment.description().contains(address)
                ? appointment.description()
                : (appointment.description() + "\n\n" + address).strip();
        if (!words.isEmpty()) {
            event.add(new Description(words));
        }
        if (!place.isEmpty()) {
            event.add(new Location(place));
        }
        if (link != null) {
            event.add(new Url(URI.create(address)));
        }
    }

    private static Property organizer(Appointment appointment) {
        Recipient from = new Recipient(appointment.organizerName(), appointment.organizer());
        return named(new Organizer(mailto(from.email())), from.name());
    }

    private static Property attendee(Recipient to) {
        Property attendee = named(new Attendee(mailto(to.email())), to.name());
        attendee.add(Role.REQ_PARTICIPANT);
        attendee.add(PartStat.NEEDS_ACTION);
        attendee.add(Rsvp.FALSE);
        return attendee;
    }

    /** Outlook does not know how a quotation mark is written in a parameter (RFC 6868), but everybody knows the other. */
    private static Property named(Property person, String name) {
        if (!name.isEmpty()) {
            person.add(new Cn(name.replace('"', '\'')));
        }
        return person;
    }

    private static URI mailto(EmailAddress address) {
        String localPart = address.value().substring(0, address.value().indexOf('@'));
        String fit = UNFIT_FOR_MAILTO
                .matcher(localPart)
                .replaceAll(unfit -> URLEncoder.encode(unfit.group(), StandardCharsets.UTF_8));
        return URI.create("mailto:" + fit + "@" + IDN.toASCII(address.domain()));
    }
}
