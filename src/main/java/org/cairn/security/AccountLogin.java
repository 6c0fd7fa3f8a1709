package org.cairn.security;

import java.util.UUID;
import org.cairn.engine.door.AccountDesk;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Checks user and password, on the login page and in basic authentication alike. */
@Component
class AccountLogin implements AuthenticationProvider {

    private final AccountDesk accounts;
    private final LoginAttempts attempts;
    private final LoginDevices devices;

    AccountLogin(AccountDesk accounts, LoginAttempts attempts, LoginDevices devices) {
        this.accounts = accounts;
        this.attempts = attempts;
        this.devices = devices;
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        String address =
                asked.getDetails() instanceof WebAuthenticationDetails web ? web.getRemoteAddress() : "nowhere";
        String user = asked.getName();
        String device = asked.getDetails() instanceof LoginFrom from ? devices.device(from.cookie(), user) : null;
        UUID attempt = attempts.begin(user, address, device).orElseThrow(TooManyLogins::new);
        if (!accounts.fits(user, String.valueOf(asked.getCredentials()))) {
            throw new BadCredentialsException("User and password do not fit together.");
        }
        attempts.succeeded(attempt);
        return accounts.account(user)
                .map(Roles::login)
                .orElseThrow(() -> new BadCredentialsException("User and password do not fit together."));
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
