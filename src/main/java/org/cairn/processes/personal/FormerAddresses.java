package org.cairn.processes.personal;

import java.util.Set;
import org.cairn.engine.door.OtherAddresses;
import org.cairn.kernel.EmailAddress;
import org.cairn.participant.ParticipantDesk;
import org.springframework.stereotype.Component;

/** Whoever gives the program another address is still who they were to the rule that nobody decides about themselves. */
@Component
class FormerAddresses implements OtherAddresses {

    private final ParticipantDesk participants;

    FormerAddresses(ParticipantDesk participants) {
        this.participants = participants;
    }

    @Override
    public Set<EmailAddress> of(EmailAddress address) {
        return participants.formerlyAt(address);
    }
}
