package org.cairn.security;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cairn.engine.door.AccountDesk;
import org.cairn.engine.door.WeakPassword;
import org.cairn.security.LoginsMade.Login;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Makes the users {@code admin} and {@code coordinator} where nobody could administer this installation yet, and gives
 * them the passwords that the operator set ({@code CAIRN_ADMIN_PASSWORD}, {@code CAIRN_COORDINATOR_PASSWORD}), each value
 * once: another value sets a lost password anew, and the same at the next start leaves alone what somebody has chosen
 * since.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class FirstLogins implements ApplicationRunner {

    private static final String ADMIN = "admin";
    private static final String COORDINATOR = "coordinator";
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"; // none that looks like another
    private static final int BLOCKS = 4;
    private static final int BLOCK = 4;

    private final AccountDesk accounts;
    private final GivenPasswords passwords;
    private final ApplicationEventPublisher events;
    private final SecureRandom random = new SecureRandom();
    private final String adminPassword;
    private final String coordinatorPassword;

    FirstLogins(
            AccountDesk accounts,
            GivenPasswords passwords,
            ApplicationEventPublisher events,
            @Value("${cairn.admin-password:}") String adminPassword,
            @Value("${cairn.coordinator-password:}") String coordinatorPassword) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.events = events;
        this.adminPassword = adminPassword;
        this.coordinatorPassword = coordinatorPassword;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        boolean first = !accounts.anyAdmin();
        List<Login> made = new ArrayList<>();
        settle(ADMIN, adminPassword, first, accounts::makeAdmin, made);
        settle(COORDINATOR, coordinatorPassword, first, accounts::makeCoordinator, made);
        if (!made.isEmpty()) {
            events.publishEvent(new LoginsMade(made));
        }
    }

    private void settle(String user, String given, boolean first, Maker maker, List<Login> made) {
        try {
            settleStrongly(user, given, first, maker, made);
        } catch (WeakPassword weak) {
            throw new WeakFirstPassword("CAIRN_" + user.toUpperCase(Locale.ROOT) + "_PASSWORD", weak.sentence());
        }
    }

    private void settleStrongly(String user, String given, boolean first, Maker maker, List<Login> made) {
        boolean known = accounts.account(user).isPresent();
        if (!given.isEmpty()) {
            give(user, given, known, maker);
        } else if (!known && first) {
            String password = password();
            maker.make(user, password);
            made.add(new Login(user, password));
        }
    }

    private void give(String user, String given, boolean known, Maker maker) {
        if (known && passwords.last(user, given)) {
            return;
        }
        if (!known) {
            maker.make(user, given);
        } else if (!accounts.fits(user, given)) {
            accounts.changePassword(user, given);
        }
        passwords.remember(user, given);
    }

    private String password() {
        StringBuilder password = new StringBuilder();
        for (int at = 0; at < BLOCKS * BLOCK; at++) {
            password.append(at > 0 && at % BLOCK == 0 ? "-" : "")
                    .append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return password.toString();
    }

    @FunctionalInterface
    private interface Maker {
        void make(String user, String password);
    }
}
