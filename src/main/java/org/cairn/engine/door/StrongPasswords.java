package org.cairn.engine.door;

import static org.springframework.security.crypto.password.Pbkdf2PasswordEncoder.SecretKeyFactoryAlgorithm.PBKDF2WithHmacSHA512;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.identity.PasswordPolicy;
import org.camunda.bpm.engine.identity.PasswordPolicyRule;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * How the engine keeps passwords, and which it takes. PBKDF2 with HMAC-SHA-512 and 210,000 rounds (OWASP Password Storage
 * Cheat Sheet) in place of the engine's one round; length in place of rules about digits (NIST SP 800-63B, 5.1.1).
 */
@Component
class StrongPasswords implements PasswordEncryptor, PasswordPolicy {

    static final int SHORTEST = 12;
    static final String RULE =
            "A password has at least " + SHORTEST + " characters and does not contain the user's id.";

    private static final int SALT_BYTES = 16;
    private static final int ROUNDS = 210_000;

    private final PasswordEncoder encoder = new Pbkdf2PasswordEncoder("", SALT_BYTES, ROUNDS, PBKDF2WithHmacSHA512);
    private final String ofNobody = encoder.encode("nobody");

    static void demand(String user, String password) {
        if (!strong(user, password)) {
            throw new WeakPassword();
        }
    }

    void spendTheTimeOfACheck(String password) {
        encoder.matches(password, ofNobody);
    }

    @Override
    public String encrypt(String password) {
        return encoder.encode(password);
    }

    @Override
    public boolean check(String password, String encrypted) {
        return encoder.matches(password, encrypted);
    }

    @Override
    public String hashAlgorithmName() {
        return "PBKDF2-SHA512-" + ROUNDS;
    }

    @Override
    public List<PasswordPolicyRule> getRules() {
        return List.of(new LongAndNotTheUser());
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
