package org.cairn.engine.door;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.identity.PasswordPolicy;
import org.camunda.bpm.engine.identity.PasswordPolicyRule;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * How the engine keeps passwords, and which it takes. Bcrypt (Provos and Mazières, USENIX 1999) in place of the engine's
 * one round of SHA-512; length in place of rules about digits (NIST SP 800-63B, 5.1.1).
 */
@Component
class StrongPasswords implements PasswordEncryptor, PasswordPolicy {

    static final int SHORTEST = 12;
    static final String RULE =
            "A password has at least " + SHORTEST + " characters and does not contain the user's id.";

    private static final int COST = 11; // 2^11 rounds, some 150 ms

    private final PasswordEncoder encoder = new BCryptPasswordEncoder(COST);
    private final String ofNobody = encrypt("nobody");

    static void demand(String user, String password) {
        if (!strong(user, password)) {
            throw new WeakPassword();
        }
    }

    void spendTheTimeOfACheck(String password) {
        check(password, ofNobody);
    }

    @Override
    public String encrypt(String password) {
        return encoder.encode(digest(password));
    }

    @Override
    public boolean check(String password, String encrypted) {
        return encoder.matches(digest(password), encrypted);
    }

    @Override
    public String hashAlgorithmName() {
        return "SHA-256-BCRYPT-" + COST;
    }

    @Override
    public List<PasswordPolicyRule> getRules() {
        return List.of(new LongAndNotTheUser());
    }

    /** Bcrypt reads 72 bytes; a long password with the engine's salt behind it has more. */
    private static String digest(String password) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(password.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static boolean strong(@Nullable String user, String password) {
        boolean namesUser = user != null
                && !user.isEmpty()
                && password.toLowerCase(Locale.ROOT).contains(user.toLowerCase(Locale.ROOT));
        return password.length() >= SHORTEST && !namesUser;
    }

    private static final class LongAndNotTheUser implements PasswordPolicyRule {

        @Override
        public String getPlaceholder() {
            return "PASSWORD_POLICY_LENGTH";
        }

        @Override
        public Map<String, String> getParameters() {
            return Map.of("minLength", String.valueOf(SHORTEST));
        }

        @Override
        public boolean execute(String password) {
            return strong(null, password);
        }

        @Override
        public boolean execute(String candidate, @Nullable User user) {
            return strong(user == null ? null : user.getId(), candidate);
        }
    }
}
