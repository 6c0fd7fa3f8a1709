package org.cairn.mail.calendar;

import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;
import org.cairn.kernel.EmailAddress;
import org.cairn.kernel.OneLine;
import org.jspecify.annotations.Nullable;

/**
 * Something that people meet for. Its texts are made fit for a calendar: the title and the place are one line each.
 *
 * @param id stays the same however often it is moved
 * @param sequence 0 at first, and higher whenever it is moved or called off: of two, calendars believe the higher
 * @param place where, or empty
 * @param link where it is held online, or where it is described
 * @param ends later than it begins
 * @param organizer whom it is from; a calendar knows the appointment by its id and this address's domain
 * @param writtenAt when this version of it was written
 */
public record Appointment(
        UUID id,
        int sequence,
        String title,
        String description,
        String place,
        @Nullable URI link,
        Instant begins,
        Instant ends,
        EmailAddress organizer,
        String organizerName,
        Instant writtenAt) {

    private static final Pattern BREAK = Pattern.compile("\\R");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\n]]");

    public Appointment {
        title = OneLine.of(title);
        place = OneLine.of(place);
        description = CONTROL.matcher(BREAK.matcher(description).replaceAll("\n"))
                .replaceAll(" ")
                .strip();
        if (sequence < 0 || title.isEmpty() || !begins.isBefore(ends)) {
            throw new IllegalArgumentException("An appointment has a title, and ends after it begins.");
        }
    }
}
