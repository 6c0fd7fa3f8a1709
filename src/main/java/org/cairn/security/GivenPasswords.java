package org.cairn.security;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.stereotype.Component;

/** Remembers which password of the environment each account was last given, as a salted hash. */
@Component
class GivenPasswords {

    private final JdbcClient database;
    private final PasswordEncoder hashes = Pbkdf2PasswordEncoder.defaultsForSpringSecurity_v5_8();

    GivenPasswords(JdbcClient database) {
        this.database = database;
    }

    /** Whether this is the password that the account was given the last time. */
    boolean last(String user, String password) {
        return database.sql("select hash from password_given where account = ?")
                .param(user)
                .query(String.class)
                .optional()
                .filter(hash -> hashes.matches(password, hash))
                .isPresent();
    }

    void remember(String user, String password) {
        database.sql("insert into password_given (account, hash) values (?, ?)"
                        + " on conflict (account) do update set hash = excluded.hash")
                .params(user, hashes.encode(password))
                .update();
    }
}
