package org.cairn.mail;

import java.nio.file.Path;
import java.time.Duration;
import org.cairn.kernel.EmailAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How this installation sends mail.
 *
 * @param from the address all mail comes from
 * @param perMinute how many letters may go out in a minute, over all nodes
 * @param keep how long the text of a letter is kept once it is sent or refused
 * @param dispatch whether this node sends
 * @param postfixLog the log of the mail server, where it is a Postfix on this machine and the only one that Cairn sends by
 * @param postfixConfiguration the folder of that server's settings, where it is not the usual one
 */
@ConfigurationProperties("cairn.mail")
record MailSettings(
        @Nullable String from,
        @DefaultValue("60") int perMinute,
        @DefaultValue("90d") Duration keep,
        @DefaultValue("true") boolean dispatch,
        @Nullable Path postfixLog,
        @Nullable Path postfixConfiguration) {

    /** The address all mail comes from; one that no server takes back where none is set. */
    EmailAddress sender() {
        return new EmailAddress(from == null ? "cairn@example.org" : from);
    }
}
