package org.cairn.security;

import java.util.ArrayList;
import java.util.List;
import org.cairn.engine.door.Account;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** What an account may do in Cairn's own pages. */
final class Roles {

    static final String ADMIN = "ADMIN";
    static final String COORDINATOR = "COORDINATOR";

    private Roles() {}

    /** A login of this account, with the rights it has now; its details are the account's mark. */
    static UsernamePasswordAuthenticationToken login(Account account) {
        List<GrantedAuthority> rights = new ArrayList<>();
        if (account.admin()) {
            rights.add(new SimpleGrantedAuthority("ROLE_" + ADMIN));
        }
        if (account.coordinator()) {
            rights.add(new SimpleGrantedAuthority("ROLE_" + COORDINATOR));
        }
        var login = UsernamePasswordAuthenticationToken.authenticated(account.user(), null, rights);
        login.setDetails(account.mark());
        return login;
    }
}
