package org.cairn.engine.door;

import java.util.Set;
import org.cairn.kernel.EmailAddress;

/** Under which other addresses the owner of an address is known. Implemented by whoever knows people. */
@FunctionalInterface
public interface OtherAddresses {

    Set<EmailAddress> of(EmailAddress address);
}
