package org.cairn.engine.door;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Passwords are kept as in Cairn, in as few rounds as there may be: the tests log in hundreds of times. */
@TestConfiguration(proxyBeanMethods = false)
public class QuickPasswords {

    private static final PasswordEncoder FEW_ROUNDS = new BCryptPasswordEncoder(4);

    @Bean
    @Primary
    StrongPasswords passwordsInFewRounds() {
        return new StrongPasswords() {
            @Override
            public String encrypt(String password) {
                return FEW_ROUNDS.encode(digest(password));
            }
        };
    }

    private static String digest(String password) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(password.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
