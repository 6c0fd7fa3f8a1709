package org.cairn.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.cairn.engine.door.Account;
import org.cairn.engine.door.AccountDesk;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Asks at every request what the person may do now: a right that was taken away is gone at once, and a changed password
 * or a removed account ends the logins made before.
 */
final class FreshRights extends OncePerRequestFilter {

    private final AccountDesk accounts;

    FreshRights(AccountDesk accounts) {
        this.accounts = accounts;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication login = SecurityContextHolder.getContext().getAuthentication();
        if (login instanceof UsernamePasswordAuthenticationToken && login.isAuthenticated()) {
            Optional<Account> account = accounts.account(login.getName())
                    .filter(found -> found.mark().equals(login.getDetails()));
            account.ifPresentOrElse(FreshRights::refresh, () -> end(request));
        }
        chain.doFilter(request, response);
    }

    private static void refresh(Account account) {
        SecurityContext fresh = SecurityContextHolder.createEmptyContext();
        fresh.setAuthentication(Roles.login(account));
        SecurityContextHolder.setContext(fresh);
    }

    private static void end(HttpServletRequest request) {
        SecurityContextHolder.clearContext();
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}
