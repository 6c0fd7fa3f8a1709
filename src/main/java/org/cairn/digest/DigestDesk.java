package org.cairn.digest;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.cairn.engine.TaskDesk;
import org.cairn.engine.WaitingTask;
import org.cairn.engine.door.Account;
import org.cairn.engine.door.AccountDesk;
import org.cairn.kernel.EmailAddress;
import org.cairn.mail.LetterOrder;
import org.cairn.mail.MailDesk;
import org.cairn.mail.Recipient;
import org.cairn.mail.Sender;
import org.cairn.program.ProgramYear;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes to coordinators what is new and what is late, and knows who does not want to hear it. */
@Service
@Transactional
public class DigestDesk {

    private static final String LETTER = "coordinator-digest";

    private final Digests digests;
    private final TaskDesk tasks;
    private final AccountDesk accounts;
    private final MailDesk mail;
    private final Clock clock;
    private final URI home;

    /** @param home where people reach this installation, without a slash at the end */
    DigestDesk(
            Digests digests,
            TaskDesk tasks,
            AccountDesk accounts,
            MailDesk mail,
            Clock clock,
            @Value("${cairn.address:http://localhost:${server.port:8080}}") URI home) {
        this.digests = digests;
        this.tasks = tasks;
        this.accounts = accounts;
        this.mail = mail;
        this.clock = clock;
        this.home = home;
    }

    /** Whether a coordinator is told by mail what is open; so it is until somebody says otherwise. */
    @Transactional(readOnly = true)
    public boolean wanted(String coordinator) {
        return digests.wanted(coordinator);
    }

    /** Lets a coordinator be told by mail what is open. */
    public void want(String coordinator) {
        digests.want(coordinator);
    }

    /** Writes to a coordinator no more of what is open. */
    public void doWithout(String coordinator) {
        digests.doWithout(coordinator);
    }

    /** Tells a coordinator once a day what is open; nothing where nothing is, or where mail could not go. */
    void tell(String coordinator, ProgramYear year, LocalDate day) {
        if (digests.taken(coordinator, year.program(), day) || !digests.wanted(coordinator)) {
            return;
        }
        accounts.account(coordinator).ifPresent(account -> accounts.address(coordinator)
                .ifPresent(address -> tell(account, address, year, day)));
    }

    private void tell(Account account, EmailAddress address, ProgramYear year, LocalDate day) {
        Instant now = clock.instant();
        Instant told = digests.told(account.user(), year.program()).orElse(Instant.EPOCH);
        if (digests.take(account.user(), year.program(), day, now)) {
            List<WaitingTask> open = tasks.waiting(account.user(), year.coordinators());
            if (!open.isEmpty()) {
                mail.queue(letter(account, address, year, day, new Digest(open, told, now, year.zone(), home)));
            }
        }
    }

    private static LetterOrder letter(
            Account account, EmailAddress address, ProgramYear year, LocalDate day, Digest digest) {
        return LetterOrder.of(
                LETTER,
                new Sender(year.programName(), year.contactName(), year.contactEmail(), null),
                new Recipient(account.name(), address),
                digest.model(),
                LETTER + "/" + account.user() + "/" + year.program() + "/" + day,
                year.id().toString());
    }
}
