package org.cairn.formlink;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The secret of a personal link: 256 random bits, in base64url. It stands in the letter and in a cookie of its reader;
 * the database has only its hash, and nothing ever prints it.
 */
record LinkToken(String secret) {

    /** What a token looks like; a public id is shorter, so that the two share an address. */
    static final String SHAPE = "[A-Za-z0-9_-]{43}";

    private static final Pattern TOKEN = Pattern.compile(SHAPE);
    private static final SecureRandom RANDOM = new SecureRandom();

    static LinkToken fresh() {
        byte[] bits = new byte[32];
        RANDOM.nextBytes(bits);
        return new LinkToken(base64(bits));
    }

    /** The token that somebody sent, if it looks like one. */
    static Optional<LinkToken> read(String text) {
        return TOKEN.matcher(text).matches() ? Optional.of(new LinkToken(text)) : Optional.empty();
    }

    byte[] hash() {
        return sha256(secret.getBytes(StandardCharsets.US_ASCII));
    }

    /**
     * What a page carries so that it can only have come from here: a hash of the stored hash, so that a page made for
     * one mail is still good when a later mail's link has been opened meanwhile.
     */
    static String seal(byte[] hash) {
        MessageDigest digest = sha256();
        digest.update("personal form".getBytes(StandardCharsets.US_ASCII));
        return base64(digest.digest(hash));
    }

    static byte[] sha256(byte[] bytes) {
        return sha256().digest(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible); // every Java platform has it
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public String toString() {
        return "LinkToken[…]";
    }
}
