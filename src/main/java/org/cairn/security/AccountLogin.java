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

    AccountLogin(AccountDesk accounts, LoginAttempts attempts) {
        this.accounts = accounts;
        this.attempts = attempts;
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        String address =
                asked.getDetails() instanceof WebAuthenticationDetails web ? web.getRemoteAddress() : "nowhere";
        UUID attempt = attempts.begin(address).orElseThrow(TooManyLogins::new);
        String user = asked.getName();
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
