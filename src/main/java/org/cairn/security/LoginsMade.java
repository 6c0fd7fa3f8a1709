package org.cairn.security;

import java.util.List;

/** Accounts were made with random passwords. Published once in their life, at the start: tell the operator, then forget. */
public record LoginsMade(List<Login> logins) {

    public LoginsMade {
        logins = List.copyOf(logins);
    }

    /** A user's id and password, in clear. */
    public record Login(String user, String password) {

        /** Names the user only, so that no log shows the password by accident. */
        @Override
        public String toString() {
            return user;
        }
    }
}
